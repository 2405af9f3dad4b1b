package org.knime.core.data;

/** Makes column specs. */
public final class DataColumnSpecCreator {

    private String name;

    private DataType type;

    private DataColumnDomain domain;

    /**
     * @param name of the column, not empty
     * @param type of its cells
     */
    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
        domain = new DataColumnDomainCreator().createDomain();
    }

    /** @param cspec where to start from */
    public DataColumnSpecCreator(final DataColumnSpec cspec) {
        name = cspec.getName();
        type = cspec.getType();
        domain = cspec.getDomain();
    }

    /** @param name of the column, not empty */
    public void setName(final String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A column must have a name.");
        }
        this.name = name;
    }

    /** @param type of the cells */
    public void setType(final DataType type) {
        if (type == null) {
            throw new IllegalArgumentException("Column \"" + name + "\" must have a type.");
        }
        this.type = type;
    }

    /** @param domain what is known about the values, or {@code null} for nothing */
    public void setDomain(final DataColumnDomain domain) {
        this.domain = domain == null ? new DataColumnDomainCreator().createDomain() : domain;
    }

    /** @return the spec */
    public DataColumnSpec createSpec() {
        return new DataColumnSpec(name, type, domain);
    }
}
