package org.hydramix.host.load;

import java.util.List;
import java.util.Optional;

import org.hydramix.host.workflow.WorkflowNode;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.context.ModifiableNodeCreationConfiguration;

/** Makes one node from its settings file. */
final class NodeLoader {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(Node.class);

    private static final String CREATION_CONFIG = "node_creation_config";

    private final List<String> problems;

    /** @param problems receives what could not be loaded */
    NodeLoader(final List<String> problems) {
        this.problems = problems;
    }

    WorkflowNode load(final int id, final NodeSettings settings) throws InvalidSettingsException {
        final Optional<NodeFactory<NodeModel>> factory = NodeFactories.create(settings.getString("factory"));
        if (factory.isEmpty()) {
            return missing(id, settings);
        }
        final WorkflowNode node = WorkflowNode.of(id, settings, create(factory.get(), settings));
        try {
            node.loadModel(settings.getNodeSettings("model"));
        } catch (InvalidSettingsException e) {
            final String problem = "Loading model settings failed: " + e.getMessage();
            LOGGER.error(problem);
            problems.add(problem);
        }
        return node;
    }

    private WorkflowNode missing(final int id, final NodeSettings settings) throws InvalidSettingsException {
        final String name = settings.getString("node-name", settings.getString("name", "node"));
        final String plugin = settings.getString("node-bundle-symbolic-name", "unknown");
        final String reason = "Node can't be executed - Node \"" + name + "\" not available (provided by \""
            + settings.getString("node-bundle-vendor", "") + "\"; plugin \"" + plugin + "\" is "
            + (NodeFactories.isInstalled(plugin) ? "installed" : "not installed") + ")";
        problems.add(reason);
        return WorkflowNode.missing(id, name, settings, reason);
    }

    private Node create(final NodeFactory<NodeModel> factory, final NodeSettings settings) {
        if (!(factory instanceof ConfigurableNodeFactory<NodeModel> configurable)) {
            return new Node(factory);
        }
        factory.init();
        final ModifiableNodeCreationConfiguration config = configurable.createNodeCreationConfig();
        if (settings.containsKey(CREATION_CONFIG)) {
            try {
                config.loadSettingsFrom(settings.getNodeSettings(CREATION_CONFIG));
            } catch (InvalidSettingsException e) {
                final String problem = "Loading the ports of node \"" + factory.getNodeName() + "\" failed: "
                    + e.getMessage();
                LOGGER.error(problem);
                problems.add(problem);
                return new Node(factory);
            }
        }
        return new Node(factory, config);
    }
}
