package org.knime.core.node.port;

import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;

/** What may travel through a port: objects of one class. Made by {@link PortTypeRegistry}. */
public final class PortType {

    private final Class<? extends PortObject> objectClass;

    private final boolean optional;

    PortType(final Class<? extends PortObject> objectClass, final boolean optional) {
        this.objectClass = objectClass;
        this.optional = optional;
    }

    /** @return the class of the objects */
    public Class<? extends PortObject> getPortObjectClass() {
        return objectClass;
    }

    /** @return the class of their specs */
    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        if (DataTable.class.isAssignableFrom(objectClass)) {
            return DataTableSpec.class;
        }
        return PortTypeRegistry.getInstance().declaredSpecClass(objectClass).orElse(PortObjectSpec.class);
    }

    /** @return whether the port may stay unconnected */
    public boolean isOptional() {
        return optional;
    }

    /** @return the name that the user sees */
    public String getName() {
        if (DataTable.class.isAssignableFrom(objectClass)) {
            return "Table";
        }
        return PortTypeRegistry.getInstance().declaredName(objectClass).orElse(objectClass.getSimpleName());
    }

    /**
     * @param subType another type
     * @return whether its objects are acceptable here
     */
    public boolean isSuperTypeOf(final PortType subType) {
        return acceptsPortObjectClass(subType.objectClass);
    }

    /**
     * @param cl a class of port objects
     * @return whether its objects are acceptable here
     */
    public boolean acceptsPortObjectClass(final Class<? extends PortObject> cl) {
        return objectClass.isAssignableFrom(cl);
    }

    /**
     * @param obj a port object
     * @return whether it is acceptable here
     */
    public boolean acceptsPortObject(final PortObject obj) {
        return objectClass.isInstance(obj);
    }

    /**
     * @param spec a spec
     * @return whether it is acceptable here
     */
    public boolean acceptsPortObjectSpec(final PortObjectSpec spec) {
        return getPortObjectSpecClass().isInstance(spec);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof PortType that && objectClass == that.objectClass && optional == that.optional;
    }

    @Override
    public int hashCode() {
        return objectClass.hashCode() ^ Boolean.hashCode(optional);
    }

    @Override
    public String toString() {
        return getName() + (optional ? " (optional)" : "");
    }
}
