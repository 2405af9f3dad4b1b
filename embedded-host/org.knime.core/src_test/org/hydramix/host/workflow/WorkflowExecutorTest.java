package org.hydramix.host.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.NodeMessage;

/** Configuring, executing and canceling. */
@Timeout(20)
class WorkflowExecutorTest {

    private static final ScriptedNode.Script NOTHING = exec -> {
        // succeeds at once
    };

    private final Workflow workflow = new Workflow("test", Path.of("/nowhere"));

    private void line(final int... ids) {
        for (int i = 1; i < ids.length; i++) {
            assertTrue(workflow.connect(new Connection(ids[i - 1], 1, ids[i], 1)));
        }
    }

    private NodeState state(final int id) {
        return workflow.node(id).orElseThrow().state();
    }

    @Test
    void failureStopsOnlyWhatComesBehind() throws Exception {
        workflow.add(ScriptedNode.of(1, 0, NOTHING));
        workflow.add(ScriptedNode.of(2, 1, exec -> {
            throw new KNIMEException("no luck");
        }));
        workflow.add(ScriptedNode.of(3, 1, NOTHING));
        workflow.add(ScriptedNode.of(4, 1, NOTHING));
        line(1, 2, 3);
        line(1, 4);
        workflow.configureAll();
        assertFalse(new WorkflowExecutor(workflow).executeAll());
        assertEquals(List.of(NodeState.EXECUTED, NodeState.CONFIGURED, NodeState.CONFIGURED, NodeState.EXECUTED),
            List.of(state(1), state(2), state(3), state(4)));
        assertEquals(NodeMessage.newError("no luck"), workflow.node(2).orElseThrow().message());
        assertEquals(NodeState.CONFIGURED, workflow.state());
    }

    /** Neither for ever nor as if nothing had happened: the node behind must not run with what it was configured for before. */
    @Test
    void aFailureBetweenTwoNodesEndsTheRun() throws Exception {
        final AtomicBoolean ran = new AtomicBoolean();
        workflow.add(ScriptedNode.of(1, 0, NOTHING));
        final WorkflowNode second = ScriptedNode.of(2, 1, exec -> ran.set(true));
        workflow.add(second);
        line(1, 2);
        final NodeSettings model = new NodeSettings("model");
        second.loadModel(model);
        workflow.configureAll();
        model.addBoolean(ScriptedNode.FAILS, true);
        assertFalse(new WorkflowExecutor(workflow).executeAll());
        assertEquals(List.of(NodeState.EXECUTED, NodeState.CONFIGURED), List.of(state(1), state(2)));
        assertFalse(ran.get());
    }

    /** Each of two nodes waits for the other to have started. */
    @Test
    void independentNodesRunAtTheSameTime() throws Exception {
        final CountDownLatch both = new CountDownLatch(2);
        for (int id = 1; id <= 2; id++) {
            workflow.add(ScriptedNode.of(id, 0, exec -> {
                both.countDown();
                assertTrue(both.await(10, TimeUnit.SECONDS));
            }));
        }
        workflow.configureAll();
        assertTrue(new WorkflowExecutor(workflow).executeAll());
    }

    @Test
    void cancelReachesTheNodeThatRuns() throws Exception {
        final CountDownLatch started = new CountDownLatch(1);
        workflow.add(ScriptedNode.of(1, 0, exec -> {
            started.countDown();
            while (true) {
                exec.checkCanceled();
                Thread.sleep(5);
            }
        }));
        workflow.add(ScriptedNode.of(2, 1, NOTHING));
        line(1, 2);
        workflow.configureAll();
        final WorkflowExecutor executor = new WorkflowExecutor(workflow);
        final Thread canceler = new Thread(() -> {
            try {
                started.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            executor.cancel();
        });
        canceler.start();
        assertFalse(executor.executeAll());
        assertEquals(NodeState.CONFIGURED, state(1));
        assertEquals(NodeMessage.newWarning("Execution canceled"), workflow.node(1).orElseThrow().message());
    }

    @Test
    void runningNodesTellTheirProgress() throws Exception {
        final List<String> said = new ArrayList<>();
        final WorkflowExecutor[] executor = new WorkflowExecutor[1];
        workflow.add(ScriptedNode.of(1, 0, exec -> {
            exec.setProgress(0.25, "Step 1 of 4");
            said.addAll(executor[0].progress());
        }));
        workflow.configureAll();
        executor[0] = new WorkflowExecutor(workflow);
        assertTrue(executor[0].executeAll());
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).endsWith("3:1  25 % Step 1 of 4"), said::toString);
        assertEquals(List.of(), executor[0].progress());
    }

    @Test
    void resetDropsResultsOfANodeAndWhatComesBehind() throws Exception {
        workflow.add(ScriptedNode.of(1, 0, NOTHING));
        workflow.add(ScriptedNode.of(2, 1, NOTHING));
        workflow.add(ScriptedNode.of(3, 1, NOTHING));
        line(1, 2, 3);
        workflow.configureAll();
        assertTrue(new WorkflowExecutor(workflow).executeAll());
        workflow.resetFrom(workflow.node(2).orElseThrow());
        assertEquals(List.of(NodeState.EXECUTED, NodeState.CONFIGURED, NodeState.CONFIGURED),
            List.of(state(1), state(2), state(3)));
        assertTrue(new WorkflowExecutor(workflow).executeAll());
    }

    @Test
    void viewShowsNodesInOrderWithTheirOutputs() throws Exception {
        workflow.add(ScriptedNode.of(1, 1, NOTHING));
        workflow.add(ScriptedNode.of(2, 0, NOTHING));
        line(2, 1);
        workflow.configureAll();
        assertTrue(new WorkflowExecutor(workflow).executeAll());
        final List<ExecutedNode> nodes = workflow.view().nodes();
        assertEquals(List.of(2, 1), nodes.stream().map(ExecutedNode::id).toList());
        assertEquals(List.of(false, true), nodes.stream().map(ExecutedNode::end).toList());
        assertEquals("Out", nodes.get(1).outputs().get(0).name());
    }

    @Test
    void refusesCyclesAndSecondConnectionsToAnInput() throws Exception {
        workflow.add(ScriptedNode.of(1, 1, NOTHING));
        workflow.add(ScriptedNode.of(2, 1, NOTHING));
        line(1, 2);
        assertFalse(workflow.connect(new Connection(2, 1, 1, 1)));
        assertFalse(workflow.connect(new Connection(1, 1, 2, 1)));
        assertFalse(workflow.connect(new Connection(1, 2, 2, 1)));
        assertFalse(workflow.connect(new Connection(1, 1, 9, 1)));
    }

    @Test
    void nodeWithoutItsInputStaysIdle() throws Exception {
        workflow.add(ScriptedNode.of(1, 1, NOTHING));
        workflow.configureAll();
        assertFalse(new WorkflowExecutor(workflow).executeAll());
        assertEquals(NodeState.IDLE, state(1));
    }
}
