package org.hydramix.host.view;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.knime.core.node.Node;

/** The views of nodes, found through the extension registry: how a node declares one is another bundle's business. */
public final class NodePages {

    /** Where bundles register a {@link NodePageSource}. */
    public static final String EXTENSION_POINT = "org.hydramix.host.nodePages";

    private NodePages() {
    }

    /**
     * @param node that has executed
     * @return its view; empty if it has none, or if no registry runs
     */
    public static Optional<NodePage> of(final Node node) {
        final IExtensionRegistry registry = Platform.getExtensionRegistry();
        if (registry == null) {
            return Optional.empty();
        }
        for (IConfigurationElement element : registry.getConfigurationElementsFor(EXTENSION_POINT)) {
            final Optional<NodePage> page = source(element).pageOf(node);
            if (page.isPresent()) {
                return page;
            }
        }
        return Optional.empty();
    }

    private static NodePageSource source(final IConfigurationElement element) {
        try {
            return (NodePageSource)element.createExecutableExtension("class");
        } catch (CoreException e) {
            throw new IllegalStateException("The source of views in " + element.getContributor().getName()
                + " cannot be made.", e);
        }
    }
}
