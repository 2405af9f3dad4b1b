package org.hydramix.host.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.hydramix.host.context.CurrentWorkflow;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.Node;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.workflow.ExecutionEnvironment;

/** Executes what can be executed, independent nodes at the same time. */
public final class WorkflowExecutor {

    /** KNIME's property for the number of nodes that may run at the same time. */
    private static final String MAX_THREADS = "org.knime.core.maxThreads";

    private static final NodeLogger LOGGER = NodeLogger.getLogger(WorkflowExecutor.class);

    private final Workflow workflow;

    private final int workers;

    /** Numbers of threads that are not in use, smallest first where possible. */
    private final Deque<Integer> freeWorkers = new ArrayDeque<>();

    private final Map<WorkflowNode, DefaultNodeProgressMonitor> running = new HashMap<>();

    private final Set<WorkflowNode> tried = new HashSet<>();

    private static final int PERCENT = 100;

    private boolean canceled;

    /** @param workflow what to execute */
    public WorkflowExecutor(final Workflow workflow) {
        this.workflow = workflow;
        workers = Integer.getInteger(MAX_THREADS, Math.max(2, Runtime.getRuntime().availableProcessors()));
        for (int i = 0; i < workers; i++) {
            freeWorkers.add(i);
        }
    }

    /**
     * Executes every node that has not executed, as far as possible, and waits for the last one.
     *
     * @return whether every node has executed
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public synchronized boolean executeAll() throws InterruptedException {
        between(this::startReady);
        while (!running.isEmpty()) {
            wait();
        }
        return workflow.state() == NodeState.EXECUTED;
    }

    /** Asks all running nodes to stop and starts no further ones. */
    public synchronized void cancel() {
        canceled = true;
        running.values().forEach(DefaultNodeProgressMonitor::setExecuteCanceled);
    }

    /** @return what each running node says of its progress, one line a node */
    public synchronized List<String> progress() {
        return running.entrySet().stream().map(e -> line(e.getKey(), e.getValue())).sorted().toList();
    }

    private static String line(final WorkflowNode node, final DefaultNodeProgressMonitor monitor) {
        final Double done = monitor.getProgress();
        final String message = monitor.getMessage();
        return node.nameWithId() + (done == null ? "" : String.format(Locale.ROOT, " %3.0f %%", done * PERCENT))
            + (message == null ? "" : " " + message);
    }

    /** What goes wrong between two nodes must not leave anybody waiting: the run ends with the nodes that are running. */
    private void between(final Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) { // NOSONAR said and told by the state of the workflow
            canceled = true;
            LOGGER.error("No further node is started: " + e, e);
        }
    }

    private void startReady() {
        final List<WorkflowNode> ready = new ArrayList<>();
        for (WorkflowNode node : workflow.inOrder()) {
            if (node.state() == NodeState.CONFIGURED && !running.containsKey(node) && !tried.contains(node)
                && workflow.incoming(node.id()).stream()
                    .allMatch(c -> workflow.node(c.source()).orElseThrow().state() == NodeState.EXECUTED)) {
                ready.add(node);
            }
        }
        for (WorkflowNode node : ready) {
            if (canceled || freeWorkers.isEmpty()) {
                return;
            }
            start(node, freeWorkers.poll());
        }
    }

    private void start(final WorkflowNode node, final int worker) {
        final var monitor = new DefaultNodeProgressMonitor();
        tried.add(node);
        final PortObject[] inputs = workflow.inputsOf(node);
        final Thread thread = new Thread(() -> run(node, inputs, monitor, worker),
            "KNIME-Worker-" + worker + "-" + node.nameWithId());
        // a node that ignores cancellation must not keep the application alive
        thread.setDaemon(true);
        thread.start();
        running.put(node, monitor);
    }

    private void run(final WorkflowNode node, final PortObject[] inputs, final DefaultNodeProgressMonitor monitor,
        final int worker) {
        final Node n = node.node().orElseThrow();
        final Instant start = Instant.now();
        boolean success = false;
        try (CurrentWorkflow.Scope scope = CurrentWorkflow.enter(workflow.directory())) {
            success = n.execute(inputs, ExecutionEnvironment.DEFAULT, new ExecutionContext(monitor, n));
        } finally {
            finished(node, success, Duration.between(start, Instant.now()), worker);
        }
    }

    private synchronized void finished(final WorkflowNode node, final boolean success, final Duration duration,
        final int worker) {
        node.setDuration(duration);
        running.remove(node);
        freeWorkers.addFirst(worker);
        between(() -> {
            if (success) {
                node.setState(NodeState.EXECUTED);
                workflow.configureBehind(node);
            } else {
                node.setDirty();
            }
            startReady();
        });
        notifyAll();
    }
}
