package org.knime.core.data;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** What is known about the values of a column: bounds and, if they are few, the values themselves. */
public final class DataColumnDomain {

    private static final String LOWER = "lower_bound";

    private static final String UPPER = "upper_bound";

    private static final String VALUES = "possible_values";

    private final DataCell lower;

    private final DataCell upper;

    private final Set<DataCell> values;

    DataColumnDomain(final DataCell lower, final DataCell upper, final Set<DataCell> values) {
        this.lower = lower;
        this.upper = upper;
        this.values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** @return the smallest value, or {@code null} if unknown */
    public DataCell getLowerBound() {
        return lower;
    }

    /** @return the largest value, or {@code null} if unknown */
    public DataCell getUpperBound() {
        return upper;
    }

    /** @return the different values in order of appearance, or {@code null} if unknown */
    public Set<DataCell> getValues() {
        return values;
    }

    /** @return whether the smallest value is known */
    public boolean hasLowerBound() {
        return lower != null;
    }

    /** @return whether the largest value is known */
    public boolean hasUpperBound() {
        return upper != null;
    }

    /** @return whether both bounds are known */
    public boolean hasBounds() {
        return hasLowerBound() && hasUpperBound();
    }

    /** @return whether the different values are known */
    public boolean hasValues() {
        return values != null;
    }

    void save(final ConfigWO config) {
        if (hasLowerBound()) {
            config.addDataCell(LOWER, lower);
        }
        if (hasUpperBound()) {
            config.addDataCell(UPPER, upper);
        }
        if (hasValues()) {
            config.addDataCellArray(VALUES, values.toArray(DataCell[]::new));
        }
    }

    static DataColumnDomain load(final ConfigRO config) throws InvalidSettingsException {
        return new DataColumnDomain(config.containsKey(LOWER) ? config.getDataCell(LOWER) : null,
            config.containsKey(UPPER) ? config.getDataCell(UPPER) : null,
            config.containsKey(VALUES) ? new LinkedHashSet<>(List.of(config.getDataCellArray(VALUES))) : null);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DataColumnDomain that && Objects.equals(lower, that.lower)
            && Objects.equals(upper, that.upper) && Objects.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, values);
    }

    @Override
    public String toString() {
        return "lower=" + lower + ",upper=" + upper + ",values=" + values;
    }
}
