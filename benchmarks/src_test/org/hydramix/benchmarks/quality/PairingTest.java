package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.TrainingListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All methods of a seed start from the same: labelled cells, weights, and patches to be seen. */
class PairingTest {

    /** So small that no weight moves by a bit, yet above 0, as a learning rate must be. */
    private static final double STANDSTILL = 1e-30;

    @TempDir
    private static Path folder;

    private static SyntheticData data;

    @BeforeAll
    static void simulate() throws Exception {
        data = new SyntheticData(folder.resolve("data"));
    }

    private static RunSpec spec(final String method, final int seed, final double noise) throws Exception {
        return data.spec(folder.resolve("out"), new RunKey(0, 20, noise, seed, method));
    }

    private static TrainingSet set(final RunSpec spec) throws Exception {
        return new CellReader(spec, spec.setup().colours()).training(spec.setup().recipe());
    }

    /** @return the weights that training starts from, as seen from outside: those after a step that moves nothing */
    private static float[] initialWeights(final String method, final int seed) throws Exception {
        final RunSpec spec = spec(method, seed, 0);
        final Setup still = spec.setup().withSchedule(s -> s.withSteps(1).withLearningRate(STANDSTILL)
            .withAverageDecay(0));
        return Learner.train(set(spec), Optional.empty(), still.config(), Optional.empty(), TrainingListener.NONE,
            Monitor.NONE).model().parameters();
    }

    @Test
    void allMethodsLearnFromTheSameLabelledCells() throws Exception {
        for (final double noise : new double[]{0, 0.4}) {
            final String cells = Run.digest(set(spec(Contenders.HYDRAMIX, 1, noise)).labelled());
            for (final Contender contender : Contenders.ALL) {
                assertEquals(cells, Run.digest(set(spec(contender.name(), 1, noise)).labelled()), contender.name());
            }
            assertNotEquals(cells, Run.digest(set(spec(Contenders.HYDRAMIX, 2, noise)).labelled()), "another seed");
        }
        assertNotEquals(Run.digest(set(spec(Contenders.HYDRAMIX, 1, 0)).labelled()),
            Run.digest(set(spec(Contenders.HYDRAMIX, 1, 0.4)).labelled()), "with wrong labels");
    }

    @Test
    void allMethodsStartFromTheSameWeights() throws Exception {
        final float[] first = initialWeights(Contenders.HYDRAMIX, 1);
        for (final Contender contender : Contenders.ALL) {
            assertArrayEquals(first, initialWeights(contender.name(), 1), contender.name());
        }
        assertFalse(Arrays.equals(first, initialWeights(Contenders.HYDRAMIX, 2)), "another seed");
    }

    @Test
    void allMethodsSeeTheSameNumberOfLabelledPatches() throws Exception {
        final int batch = Setup.DEFAULT.config().schedule().labelledBatch();
        for (final Contender contender : Contenders.ALL) {
            final Outcome outcome = new Run(spec(contender.name(), 1, 0)).carryOut(TrainingListener.NONE);
            assertEquals((long)SyntheticData.STEPS * batch, outcome.labelledSeen(), contender.name());
        }
    }

    @Test
    void whatIsNotLabelledIsUnlabelled() throws Exception {
        final TrainingSet some = set(spec(Contenders.HYDRAMIX, 1, 0));
        final TrainingSet all =
            set(data.spec(folder.resolve("out"), new RunKey(0, 0, 0, 1, Contenders.SUPERVISED)));
        assertEquals(20, some.labelled().count());
        assertEquals(all.labelled().count(), some.labelled().count() + some.unlabelled().count());
        assertEquals(0, all.unlabelled().count());
        assertEquals(Method.SUPERVISED, spec(Contenders.SUPERVISED, 1, 0).setup().config().method());
    }
}
