package org.knime.core.node.port;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;

/** The port types that bundles have registered at the extension point for port types. */
public final class PortTypeRegistry {

    private static final String EXTENSION_POINT = "org.knime.core.PortType";

    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private final ConcurrentHashMap<Class<?>, Optional<IConfigurationElement>> declarations = new ConcurrentHashMap<>();

    private PortTypeRegistry() {
    }

    /** @return the registry */
    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /**
     * @param objectClass a class of port objects
     * @return its type
     */
    public PortType getPortType(final Class<? extends PortObject> objectClass) {
        return getPortType(objectClass, false);
    }

    /**
     * @param objectClass a class of port objects
     * @param isOptional whether the port may stay unconnected
     * @return its type
     */
    public PortType getPortType(final Class<? extends PortObject> objectClass, final boolean isOptional) {
        return new PortType(objectClass, isOptional);
    }

    /**
     * @param objectClass a class of port objects
     * @param <T> that class
     * @return what stores its objects, empty if the class is not registered
     */
    @SuppressWarnings("unchecked")
    public <T extends PortObject> Optional<PortObjectSerializer<T>> getObjectSerializer(final Class<T> objectClass) {
        return declaration(objectClass).map(e -> create(e, "objectSerializer", PortObjectSerializer.class));
    }

    /**
     * @param specClass a class of specs
     * @param <T> that class
     * @return what stores its specs, empty if the class is not registered
     */
    @SuppressWarnings("unchecked")
    public <T extends PortObjectSpec> Optional<PortObjectSpecSerializer<T>>
        getSpecSerializer(final Class<T> specClass) {
        return declaration("specClass", specClass.getName())
            .map(e -> create(e, "specSerializer", PortObjectSpecSerializer.class));
    }

    @SuppressWarnings("unchecked")
    Optional<Class<? extends PortObjectSpec>> declaredSpecClass(final Class<?> objectClass) {
        return declaration(objectClass).map(e -> {
            try {
                return (Class<? extends PortObjectSpec>)Class.forName(e.getAttribute("specClass"), false,
                    objectClass.getClassLoader());
            } catch (ClassNotFoundException ex) {
                throw new IllegalStateException("Port type " + objectClass.getName() + " names a spec class that its "
                    + "bundle lacks: " + e.getAttribute("specClass"), ex);
            }
        });
    }

    Optional<String> declaredName(final Class<?> objectClass) {
        return declaration(objectClass).map(e -> e.getAttribute("name"));
    }

    private Optional<IConfigurationElement> declaration(final Class<?> objectClass) {
        return declarations.computeIfAbsent(objectClass, c -> declaration("objectClass", c.getName()));
    }

    private static Optional<IConfigurationElement> declaration(final String attribute, final String className) {
        // without OSGi, in a plain unit test, there is no registry
        final IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry == null) {
            return Optional.empty();
        }
        for (IConfigurationElement element : registry.getConfigurationElementsFor(EXTENSION_POINT)) {
            if (className.equals(element.getAttribute(attribute))) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static <T> T create(final IConfigurationElement element, final String attribute, final Class<T> type) {
        try {
            return type.cast(element.createExecutableExtension(attribute));
        } catch (CoreException e) {
            throw new IllegalStateException("Bundle " + element.getContributor().getName() + " registers a port type "
                + "whose " + attribute + " cannot be made: " + element.getAttribute(attribute), e);
        }
    }
}
