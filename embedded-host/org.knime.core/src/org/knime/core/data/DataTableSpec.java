package org.knime.core.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;

/** Name and columns of a table. Column names are unique. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {

    private static final String DEFAULT_NAME = "default";

    private final String name;

    private final List<DataColumnSpec> columns;

    private final Map<String, Integer> indices = new HashMap<>();

    /** Without columns. */
    public DataTableSpec() {
        this(DEFAULT_NAME);
    }

    /** @param colSpecs the columns */
    public DataTableSpec(final DataColumnSpec... colSpecs) {
        this(DEFAULT_NAME, colSpecs);
    }

    /**
     * @param name of the table
     * @param colSpecs the columns
     */
    public DataTableSpec(final String name, final DataColumnSpec... colSpecs) {
        this.name = name == null ? DEFAULT_NAME : name;
        this.columns = List.of(colSpecs);
        for (int i = 0; i < colSpecs.length; i++) {
            if (indices.putIfAbsent(colSpecs[i].getName(), i) != null) {
                throw new IllegalArgumentException(
                    "Two columns are named \"" + colSpecs[i].getName() + "\".");
            }
        }
    }

    /**
     * @param names of the columns
     * @param types of their cells, as many
     */
    public DataTableSpec(final String[] names, final DataType[] types) {
        this(DEFAULT_NAME, createColumnSpecs(names, types));
    }

    /**
     * @param names of the columns
     * @param types of their cells, as many
     * @return the column specs
     */
    public static DataColumnSpec[] createColumnSpecs(final String[] names, final DataType[] types) {
        if (names.length != types.length) {
            throw new IllegalArgumentException(names.length + " column names but " + types.length + " types.");
        }
        final DataColumnSpec[] specs = new DataColumnSpec[names.length];
        Arrays.setAll(specs, i -> new DataColumnSpecCreator(names[i], types[i]).createSpec());
        return specs;
    }

    /**
     * @param spec columns that exist, or {@code null} for none
     * @param columnName a wish
     * @return the wish if it is still free, else with the first free number behind it
     */
    public static String getUniqueColumnName(final DataTableSpec spec, final String columnName) {
        String unique = columnName;
        for (int i = 1; spec != null && spec.containsName(unique); i++) {
            unique = columnName + " (#" + i + ")";
        }
        return unique;
    }

    /** @return the name of the table */
    public String getName() {
        return name;
    }

    /** @return the number of columns */
    public int getNumColumns() {
        return columns.size();
    }

    /**
     * @param index from 0
     * @return the column
     */
    public DataColumnSpec getColumnSpec(final int index) {
        return columns.get(index);
    }

    /**
     * @param column a name
     * @return the column, or {@code null} if there is none
     */
    public DataColumnSpec getColumnSpec(final String column) {
        final Integer index = indices.get(column);
        return index == null ? null : columns.get(index);
    }

    /** @return the names of the columns, in order */
    public String[] getColumnNames() {
        return columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /**
     * @param columnName a name
     * @return the index of the column, or -1 if there is none
     */
    public int findColumnIndex(final String columnName) {
        return indices.getOrDefault(columnName, -1);
    }

    /**
     * @param columnName a name
     * @return whether there is such a column
     */
    public boolean containsName(final String columnName) {
        return indices.containsKey(columnName);
    }

    /**
     * @param valueClass a value interface
     * @return whether there is a column of such values
     */
    public boolean containsCompatibleType(final Class<? extends DataValue> valueClass) {
        return columns.stream().anyMatch(c -> c.getType().isCompatible(valueClass));
    }

    /**
     * @param spec another table
     * @return whether it has the same columns, whatever their domains
     */
    public boolean equalStructure(final DataTableSpec spec) {
        if (spec == null || spec.getNumColumns() != getNumColumns()) {
            return false;
        }
        for (int i = 0; i < getNumColumns(); i++) {
            if (!columns.get(i).equalStructure(spec.columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** @return the columns, in order */
    public Stream<DataColumnSpec> stream() {
        return columns.stream();
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return columns.iterator();
    }

    /** @param config receives this spec */
    public void save(final ConfigWO config) {
        config.addString("spec_name", name);
        config.addInt("number_columns", columns.size());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).save(config.addConfig("column_spec_" + i));
        }
    }

    /**
     * @param config holds a table spec
     * @return the spec
     * @throws InvalidSettingsException if it is incomplete or has a column of a type that this host does not know
     */
    public static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        final DataTableSpecCreator creator = new DataTableSpecCreator().setName(config.getString("spec_name"));
        final int size = config.getInt("number_columns");
        for (int i = 0; i < size; i++) {
            creator.addColumns(DataColumnSpec.load(config.getConfig("column_spec_" + i)));
        }
        return creator.createSpec();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DataTableSpec that && name.equals(that.name) && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns);
    }

    @Override
    public String toString() {
        return "name=" + name + ",columns=" + columns;
    }
}
