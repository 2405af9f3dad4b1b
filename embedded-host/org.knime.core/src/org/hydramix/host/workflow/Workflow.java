package org.hydramix.host.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.hydramix.host.context.CurrentWorkflow;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/**
 * Nodes and their connections. Not safe for use by several threads: {@link WorkflowExecutor} holds a lock wherever it
 * touches the workflow.
 */
public final class Workflow {

    /** The number that KNIME's batch application gives to the first workflow that it loads. */
    public static final int ID = 3;

    private final String name;

    private final Path directory;

    private final NavigableMap<Integer, WorkflowNode> nodes = new TreeMap<>();

    private final List<Connection> connections = new ArrayList<>();

    private final Map<String, FlowVariableValue> variables = new LinkedHashMap<>();

    /**
     * @param name of the workflow
     * @param directory that holds it
     */
    public Workflow(final String name, final Path directory) {
        this.name = name;
        this.directory = directory;
    }

    /** @return the name */
    public String name() {
        return name;
    }

    /** @return the directory that holds the workflow */
    public Path directory() {
        return directory;
    }

    /** @return the name and number as messages show them */
    public String nameWithId() {
        return name + " " + ID;
    }

    /** @return the nodes by number */
    public Collection<WorkflowNode> nodes() {
        return nodes.values();
    }

    /**
     * @param id a number
     * @return the node of that number
     */
    public Optional<WorkflowNode> node(final int id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** @return the workflow variables by name; may be changed */
    public Map<String, FlowVariableValue> variables() {
        return variables;
    }

    /** @return the connections in the order of the workflow file */
    public List<Connection> connections() {
        return List.copyOf(connections);
    }

    /** @param node added to the workflow */
    public void add(final WorkflowNode node) {
        nodes.put(node.id(), node);
    }

    /**
     * Adds a connection if the ports exist, fit, and the input is free.
     *
     * @param connection the connection
     * @return whether it was added
     */
    public boolean connect(final Connection connection) {
        final WorkflowNode source = nodes.get(connection.source());
        final WorkflowNode target = nodes.get(connection.target());
        if (source == null || target == null || incoming(target.id()).stream()
            .anyMatch(c -> c.targetPort() == connection.targetPort())) {
            return false;
        }
        final Optional<PortType> given = source.outputType(connection.sourcePort());
        final Optional<PortType> wanted = target.inputType(connection.targetPort());
        final boolean sourceFits = source.node().isEmpty() || given.isPresent();
        final boolean targetFits = target.node().isEmpty() || wanted.isPresent();
        final boolean typesFit = given.isEmpty() || wanted.isEmpty() || wanted.get().isSuperTypeOf(given.get());
        if (!sourceFits || !targetFits || !typesFit) {
            return false;
        }
        connections.add(connection);
        if (inOrder().size() < nodes.size()) {
            connections.remove(connection);
            return false;
        }
        return true;
    }

    /**
     * @param id number of a node
     * @return the connections at its inputs
     */
    public List<Connection> incoming(final int id) {
        return connections.stream().filter(c -> c.target() == id).toList();
    }

    private boolean feedsOthers(final int id) {
        return connections.stream().anyMatch(c -> c.source() == id && c.sourcePort() > 0);
    }

    /** @return the nodes, each after those that it is connected to; nodes in a cycle are left out */
    public List<WorkflowNode> inOrder() {
        final List<WorkflowNode> ordered = new ArrayList<>();
        final Set<Integer> done = new HashSet<>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (WorkflowNode node : nodes.values()) {
                if (!done.contains(node.id())
                    && incoming(node.id()).stream().allMatch(c -> done.contains(c.source()))) {
                    ordered.add(node);
                    done.add(node.id());
                    progress = true;
                }
            }
        }
        return ordered;
    }

    /** Configures every node that has not executed. */
    public void configureAll() {
        inOrder().forEach(this::configure);
    }

    /** Configures the nodes behind a node, near and far. */
    void configureBehind(final WorkflowNode node) {
        final Set<Integer> behind = new HashSet<>(Set.of(node.id()));
        for (WorkflowNode next : inOrder()) {
            if (incoming(next.id()).stream().anyMatch(c -> behind.contains(c.source())) && behind.add(next.id())) {
                configure(next);
            }
        }
    }

    private void configure(final WorkflowNode node) {
        final Map<String, FlowVariableValue> stack = new LinkedHashMap<>(variables);
        final int ports = node.node().map(n -> n.getNrInPorts()).orElse(0);
        final PortObjectSpec[] specs = new PortObjectSpec[ports];
        final boolean[] connected = new boolean[ports];
        for (Connection connection : strongestLast(node)) {
            final WorkflowNode source = nodes.get(connection.source());
            if (node.node().isPresent() && source.state() == NodeState.IDLE) {
                node.notConfigurable();
                return;
            }
            stack.putAll(source.outgoingVariables());
            if (connection.targetPort() < ports) {
                connected[connection.targetPort()] = true;
                specs[connection.targetPort()] = source.outputSpec(connection.sourcePort());
            }
        }
        for (int i = 0; i < ports; i++) {
            if (!connected[i] && !node.inputType(i).map(PortType::isOptional).orElse(true)) {
                node.notConfigurable();
                return;
            }
        }
        try (CurrentWorkflow.Scope scope = CurrentWorkflow.enter(directory)) {
            node.configure(specs, stack);
        }
    }

    /**
     * @return the connections at a node's inputs in the order in which KNIME lets the variables of one replace those of another:
     *         by port, but the first one, be it that of the variable port or not, comes last and so has its way
     */
    private List<Connection> strongestLast(final WorkflowNode node) {
        final List<Connection> byPort =
            new ArrayList<>(incoming(node.id()).stream().sorted(Comparator.comparing(Connection::targetPort)).toList());
        Collections.rotate(byPort, -1);
        return byPort;
    }

    /** @return the objects at a node's inputs, {@code null} where nothing is connected */
    PortObject[] inputsOf(final WorkflowNode node) {
        final PortObject[] inputs = new PortObject[node.node().orElseThrow().getNrInPorts()];
        for (Connection connection : incoming(node.id())) {
            inputs[connection.targetPort()] = nodes.get(connection.source()).output(connection.sourcePort());
        }
        return inputs;
    }

    /** Drops the results of every node and configures all of them again. */
    public void resetAll() {
        nodes.values().forEach(WorkflowNode::reset);
        configureAll();
    }

    /**
     * Drops the results of a node and of the nodes behind it, and configures them again.
     *
     * @param node a node whose settings have changed
     */
    public void resetFrom(final WorkflowNode node) {
        final Set<Integer> affected = new HashSet<>(Set.of(node.id()));
        for (WorkflowNode next : inOrder()) {
            if (next == node || incoming(next.id()).stream().anyMatch(c -> affected.contains(c.source()))) {
                affected.add(next.id());
                next.reset();
            }
        }
        configure(node);
        configureBehind(node);
    }

    /** @return idle if any node is, else configured if any node is, else executed */
    public NodeState state() {
        return nodes.values().stream().map(WorkflowNode::state).min(NodeState::compareTo).orElse(NodeState.EXECUTED);
    }

    /** @return what a report can know about the workflow now */
    public ExecutedWorkflow view() {
        return new WorkflowView(name,
            inOrder().stream().map(n -> WorkflowView.node(n, !feedsOthers(n.id()))).toList(), connections());
    }
}
