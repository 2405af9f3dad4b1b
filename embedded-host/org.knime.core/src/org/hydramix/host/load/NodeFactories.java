package org.hydramix.host.load;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeModel;

/** The node factories that bundles have registered at the extension point for nodes. */
final class NodeFactories {

    private static final String EXTENSION_POINT = "org.knime.workbench.repository.nodes";

    private static final String CLASS = "factory-class";

    private static final NodeLogger LOGGER = NodeLogger.getLogger(NodeFactories.class);

    private NodeFactories() {
    }

    /**
     * @param className name of a factory class
     * @return a new factory, empty if none of that name is registered or it cannot be made; the log says why
     */
    @SuppressWarnings("unchecked")
    static Optional<NodeFactory<NodeModel>> create(final String className) {
        for (IConfigurationElement element : Platform.getExtensionRegistry()
            .getConfigurationElementsFor(EXTENSION_POINT)) {
            if (className.equals(element.getAttribute(CLASS))) {
                try {
                    return Optional.of((NodeFactory<NodeModel>)element.createExecutableExtension(CLASS));
                } catch (CoreException e) {
                    LOGGER.error("Node factory " + className + " cannot be made: " + e.getStatus().getException(), e);
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** @return whether a bundle of that name is installed */
    static boolean isInstalled(final String bundle) {
        return bundle != null && Platform.getBundle(bundle) != null;
    }
}
