package org.knime.core.data;

import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Name, type and domain of a column. Made by a {@link DataColumnSpecCreator}. */
public final class DataColumnSpec {

    private final String name;

    private final DataType type;

    private final DataColumnDomain domain;

    DataColumnSpec(final String name, final DataType type, final DataColumnDomain domain) {
        this.name = name;
        this.type = type;
        this.domain = domain;
    }

    /** @return the name, never empty */
    public String getName() {
        return name;
    }

    /** @return the type of the cells */
    public DataType getType() {
        return type;
    }

    /** @return what is known about the values */
    public DataColumnDomain getDomain() {
        return domain;
    }

    /**
     * @param cspec another column
     * @return whether name and type are the same
     */
    public boolean equalStructure(final DataColumnSpec cspec) {
        return cspec != null && name.equals(cspec.name) && type.equals(cspec.type);
    }

    /** @param config receives this spec */
    public void save(final ConfigWO config) {
        config.addString("column_name", name);
        config.addStringArray("element_names");
        config.addDataType("column_type", type);
        domain.save(config.addConfig("column_domain"));
        config.addConfig("column_properties");
        config.addConfig("meta_data");
    }

    /**
     * @param config holds a column spec
     * @return the spec
     * @throws InvalidSettingsException if it is incomplete or of a type that this host does not know
     */
    public static DataColumnSpec load(final ConfigRO config) throws InvalidSettingsException {
        return new DataColumnSpec(config.getString("column_name"), config.getDataType("column_type"),
            DataColumnDomain.load(config.getConfig("column_domain")));
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DataColumnSpec that && equalStructure(that) && domain.equals(that.domain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, domain);
    }

    @Override
    public String toString() {
        return "Column Name: " + name + ", Column Type: " + type;
    }
}
