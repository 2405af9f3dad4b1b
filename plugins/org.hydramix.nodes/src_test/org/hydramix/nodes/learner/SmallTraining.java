package org.hydramix.nodes.learner;

import java.util.Random;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;

/** Trainings that take a second: random tiles, few steps. What they learn does not matter. */
final class SmallTraining {

    private static final int SIZE = 16;

    private static final int LABELLED = 24;

    private static final int UNLABELLED = 24;

    private SmallTraining() {
    }

    static TrainingSet set() {
        final Random random = new Random(1);
        return new TrainingSet(TrainingPlanTest.CLASSES, 0.5, patches(LABELLED, random, true),
            patches(UNLABELLED, random, false), Recipe.DEFAULT);
    }

    private static PatchSet patches(final int count, final Random random, final boolean labelled) {
        final byte[] rgb = new byte[count * SIZE * SIZE * 3];
        random.nextBytes(rgb);
        final float[] distributions = new float[count * 2];
        final float[] centroids = new float[count * 2];
        for (int i = 0; i < count; i++) {
            distributions[2 * i + i % 2] = labelled ? 1 : 0;
            centroids[2 * i] = labelled ? 0.5f : Float.NaN;
            centroids[2 * i + 1] = centroids[2 * i];
        }
        return new PatchSet(SIZE, 2, rgb, distributions, centroids);
    }

    static LearnerParameters parameters(final int steps) {
        final LearnerParameters p = new LearnerParameters();
        p.m_steps = steps;
        p.m_labelledBatch = 8;
        p.m_unlabelledBatch = 8;
        p.m_warmUpFraction = 0;
        p.m_device = DeviceChoice.CPU;
        p.m_threads = 1;
        return p;
    }

    static void execute(final LearnerParameters p, final NodeHarness node)
        throws KNIMEException, CanceledExecutionException {
        Learning.execute(p, new PortObject[]{new TrainingSetPortObject(set())}, node.exec(), node);
    }
}
