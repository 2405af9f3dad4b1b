package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.hydramix.engine.monitor.Monitor;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;

/** What goes wrong on the disk after a training costs nothing of the training. */
class UnwritableResultTest {

    @TempDir
    private Path folder;

    private final NodeHarness node = new NodeHarness();

    @Test
    void theModelComesOutEvenIfItsFileCannotBeWritten() throws Exception {
        final LearnerParameters p = SmallTraining.parameters(2);
        final String tooLong = "m".repeat(250);
        p.m_modelFile = folder.resolve(tooLong).toString();
        SmallTraining.execute(p, node);
        assertEquals(TrainingPlanTest.CLASSES, ((ModelPortObject)node.object(0)).model().classNames());
        final String warning = node.warning().orElse("");
        assertTrue(warning.contains("the trained model is at the output"), warning);
        assertTrue(warning.contains("Cannot write " + folder.resolve(tooLong) + ": "), warning);
    }

    @Test
    void aCheckpointThatCannotBeDeletedIsTold() throws Exception {
        final LearnerParameters p = SmallTraining.parameters(2);
        p.m_checkpointFolder = folder.toString();
        final Path checkpoint = TrainingPlan.of(p, WorkflowPaths.current())
            .configFor(SmallTraining.set(), Optional.empty(), Optional.empty(), Monitor.NONE).runtime().checkpoint().orElseThrow();
        final var blocks = new DefaultNodeProgressMonitor() {
            @Override
            public void setProgress(final double progress, final String message) {
                if (progress >= 1) {
                    checkpoint.resolve("not empty").toFile().mkdirs();
                }
            }
        };
        Learning.execute(p, new PortObject[]{new TrainingSetPortObject(SmallTraining.set())},
            new ExecutionContext(blocks, null), node);
        assertEquals(TrainingPlanTest.CLASSES, ((ModelPortObject)node.object(0)).model().classNames());
        final String warning = node.warning().orElse("");
        assertTrue(warning.contains("The checkpoint " + checkpoint + " is no longer needed"), warning);
    }
}
