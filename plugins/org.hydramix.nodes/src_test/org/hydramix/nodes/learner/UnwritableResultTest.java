package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.port.ModelPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
