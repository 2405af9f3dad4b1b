package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;

/** Makes table specs. */
public final class DataTableSpecCreator {

    private String name;

    private final List<DataColumnSpec> columns = new ArrayList<>();

    /** Without columns. */
    public DataTableSpecCreator() {
        // nothing to prepare
    }

    /** @param spec where to start from */
    public DataTableSpecCreator(final DataTableSpec spec) {
        name = spec.getName();
        addColumns(spec);
    }

    /**
     * @param name of the table, or {@code null} for the default
     * @return this
     */
    public DataTableSpecCreator setName(final String name) {
        this.name = name;
        return this;
    }

    /**
     * @param columns added at the end
     * @return this
     */
    public DataTableSpecCreator addColumns(final DataColumnSpec... columns) {
        this.columns.addAll(List.of(columns));
        return this;
    }

    /**
     * @param spec its columns are added at the end
     * @return this
     */
    public DataTableSpecCreator addColumns(final DataTableSpec spec) {
        spec.forEach(columns::add);
        return this;
    }

    /** @return this, without columns */
    public DataTableSpecCreator dropAllColumns() {
        columns.clear();
        return this;
    }

    /** @return this, with nothing known about the values of any column */
    public DataTableSpecCreator dropAllDomains() {
        columns.replaceAll(c -> new DataColumnSpecCreator(c.getName(), c.getType()).createSpec());
        return this;
    }

    /** @return the spec */
    public DataTableSpec createSpec() {
        return new DataTableSpec(name, columns.toArray(DataColumnSpec[]::new));
    }
}
