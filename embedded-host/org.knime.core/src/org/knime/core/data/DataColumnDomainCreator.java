package org.knime.core.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes domains. */
public class DataColumnDomainCreator {

    private DataCell lower;

    private DataCell upper;

    private Set<DataCell> values;

    /** Nothing is known. */
    public DataColumnDomainCreator() {
        // all null
    }

    /** @param domain what is known so far */
    public DataColumnDomainCreator(final DataColumnDomain domain) {
        lower = domain.getLowerBound();
        upper = domain.getUpperBound();
        values = domain.getValues();
    }

    /** @param values the different values */
    public DataColumnDomainCreator(final Set<DataCell> values) {
        this.values = values;
    }

    /** @param values the different values */
    public DataColumnDomainCreator(final DataCell... values) {
        this.values = new LinkedHashSet<>(Arrays.asList(values));
    }

    /**
     * @param lower the smallest value
     * @param upper the largest value
     */
    public DataColumnDomainCreator(final DataCell lower, final DataCell upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /** @param lower the smallest value, or {@code null} if unknown */
    public void setLowerBound(final DataCell lower) {
        this.lower = lower;
    }

    /** @param upper the largest value, or {@code null} if unknown */
    public void setUpperBound(final DataCell upper) {
        this.upper = upper;
    }

    /** @param values the different values, or {@code null} if unknown */
    public void setValues(final Set<DataCell> values) {
        this.values = values;
    }

    /** @return the domain */
    public DataColumnDomain createDomain() {
        return new DataColumnDomain(lower, upper, values);
    }
}
