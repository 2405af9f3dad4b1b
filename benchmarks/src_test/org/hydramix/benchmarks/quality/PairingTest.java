package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.TrainingListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All methods of a seed start from the same: labelled cells, weights, and patches to be seen. */
class PairingTest {

    /** A learning rate must be above 0; Adam moves a weight by about as much a step. */
    private static final double STANDSTILL = 1e-30;

    /** Far below the last bit of any weight but those that begin at 0. */
    private static final float MOVED_AT_MOST = 1e-28f;

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

    /** @return the weights that training starts from, as seen from outside: those after a step that hardly moves them */
    private static float[] initialWeights(final String method, final int seed) throws Exception {
        final RunSpec spec = spec(method, seed, 0);
        final Setup still = spec.setup().withSchedule(s -> s.withSteps(1).withLearningRate(STANDSTILL)
            .withAverageDecay(0));
        return Learner.train(set(spec), Optional.empty(), still.config(), Optional.empty(), TrainingListener.NONE,
            Monitor.NONE).model().parameters();
    }

    @Test
    void onSiteTheCellsOfTheTestAreUnlabelledOnesToo() throws Exception {
        final RunSpec spec = spec("on-site", 1, 0);
        final TrainingSet usual = set(spec("hydramix", 1, 0));
        final TrainingSet onSite = set(spec);
        final int test = new CellReader(spec, spec.setup().colours()).test(usual.classNames()).count();
        assertEquals(usual.unlabelled().count() + test, onSite.unlabelled().count());
        assertEquals(Run.digest(usual.labelled()), Run.digest(onSite.labelled()));
        for (final float share : onSite.unlabelled().distributions()) {
            assertEquals(0, share, "no label of the test is known");
        }
    }

    @Test
    void allMethodsLearnFromTheSameLabelledCells() throws Exception {
        for (final double noise : new double[]{0, 0.4}) {
            final RunSpec first = spec(Contenders.HYDRAMIX, 1, noise);
            final PatchSet cells = set(first).labelled();
            for (final Contender contender : Contenders.ALL) {
                final RunSpec spec = spec(contender.name(), 1, noise);
                final PatchSet others = set(spec).labelled();
                assertArrayEquals(cells.distributions(), others.distributions(), contender.name());
                assertArrayEquals(cells.centroids(), others.centroids(), contender.name());
                assertEquals(spec.setup().colours() == first.setup().colours(),
                    Arrays.equals(cells.rgb(), others.rgb()), contender.name());
            }
            assertFalse(Arrays.equals(cells.centroids(),
                set(spec(Contenders.HYDRAMIX, 2, noise)).labelled().centroids()), "another seed");
        }
        assertNotEquals(Run.digest(set(spec(Contenders.HYDRAMIX, 1, 0)).labelled()),
            Run.digest(set(spec(Contenders.HYDRAMIX, 1, 0.4)).labelled()), "with wrong labels");
    }

    @Test
    void allMethodsStartFromTheSameWeights() throws Exception {
        final float[] first = initialWeights(Contenders.HYDRAMIX, 1);
        for (final Contender contender : Contenders.ALL) {
            assertArrayEquals(first, initialWeights(contender.name(), 1), MOVED_AT_MOST, contender.name());
        }
        assertFalse(Arrays.equals(first, initialWeights(Contenders.HYDRAMIX, 2)), "another seed");
    }

    /** What all others see is checked when a contender makes its settings. */
    @Test
    void labelledPatchesAreCountedAsTheyWereSeen() throws Exception {
        final int batch = Setup.DEFAULT.config().schedule().labelledBatch();
        for (final String method : List.of(Contenders.SUPERVISED, Contenders.HYDRAMIX)) {
            final Outcome outcome = new Run(spec(method, 1, 0)).carryOut(TrainingListener.NONE);
            assertEquals((long)SyntheticData.STEPS * batch, outcome.labelledSeen(), method);
            assertEquals(SyntheticData.STEPS, outcome.bestStep());
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
    }
}
