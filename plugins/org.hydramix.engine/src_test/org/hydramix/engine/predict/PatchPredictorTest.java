package org.hydramix.engine.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.augment.Augmentation;
import org.hydramix.engine.augment.Augmenter;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.guess.GuessAverage;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.PseudoLabeler;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.train.Spots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ai.djl.pytorch.jni.JniUtils;

class PatchPredictorTest {

    private static final PatchSet PATCHES = Spots.patches(5, 3, true);

    private PatchPredictor predictor;

    @BeforeEach
    void open() throws EngineException {
        predictor = PatchPredictor.open(model(), DevicePreference.CPU, 1);
    }

    private static HydraMixModel model() {
        final var spec = new NetworkSpec(10, 1, 2, Spots.SIZE);
        final var network = new WideResNet(spec);
        return new HydraMixModel(spec, List.of("red", "blue"), 0.5,
            new Normalisation(new float[]{200, 200, 200}, new float[]{50, 50, 50}),
            network.parameters().initial(SeededRandom.of(1)), network.statistics().initial(SeededRandom.of(1)), "{}");
    }

    @AfterEach
    void close() {
        predictor.close();
    }

    @Test
    void distributionsSumToOneAndCentroidsLieInThePatch() throws Exception {
        final Predictions said = predictor.predict(PATCHES, false, Monitor.NONE);
        assertEquals(5, said.count());
        for (int row = 0; row < 5; row++) {
            assertEquals(1, said.probability(row, 0) + said.probability(row, 1), 1e-5);
            assertEquals(said.probability(row, 0) >= said.probability(row, 1) ? 0 : 1, said.best(row));
            assertTrue(said.centroids()[row * 2] > 0 && said.centroids()[row * 2] < 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withFlipsAPatchThatLiesAnotherWayHasACentroidThatDoes(final Orientation way) throws Exception {
        final Predictions said = predictor.predict(PATCHES, true, Monitor.NONE);
        final byte[] laid = way.apply(PATCHES.rgb(), Spots.SIZE);
        final Predictions other = predictor.predict(
            new PatchSet(Spots.SIZE, 2, laid, PATCHES.distributions(), PATCHES.centroids()), true, Monitor.NONE);
        assertArrayEquals(said.probabilities(), other.probabilities(), 1e-5f);
        for (int row = 0; row < 5; row++) {
            final float x = other.centroids()[row * 2];
            final float y = other.centroids()[row * 2 + 1];
            assertEquals(said.centroids()[row * 2], way.x(x, y, 1), 1e-5);
            assertEquals(said.centroids()[row * 2 + 1], way.y(x, y, 1), 1e-5);
        }
    }

    @Test
    void guessesAreWellFormed() throws Exception {
        final Guesses guesses = PseudoLabeler.guess(predictor, PATCHES,
            new Recipe(4, AugmentationStrength.FLIPS, 0.5, 0.75), 1, Monitor.NONE);
        assertEquals(5, guesses.count());
        for (int row = 0; row < 5; row++) {
            assertEquals(1, guesses.distributions()[row * 2] + guesses.distributions()[row * 2 + 1], 1e-5);
            assertTrue(guesses.agreement()[row] > 0 && guesses.agreement()[row] <= 1);
            assertTrue(guesses.entropy()[row] >= 0 && guesses.entropy()[row] <= Math.log(2) + 1e-6);
        }
    }

    /** Copies are augmented batch by batch, in any order: which random numbers each gets must not depend on it. */
    @Test
    void guessesAreThoseOfCopiesThatWereMadeBeforehand() throws Exception {
        final PatchSet many = Spots.patches(1300, 4, true);
        final Recipe recipe = new Recipe(2, AugmentationStrength.STRONG, 0.5, 0.75);
        final Augmenter augmenter = new Augmenter(recipe.augmentation(), Spots.SIZE);
        try (PatchPredictor both = PatchPredictor.open(model(), DevicePreference.CPU, 2)) {
            final Augmentation[][] drawn = new Augmentation[2][1300];
            final List<Predictions> said = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                final byte[] copies = new byte[many.rgb().length];
                final SeededRandom random = SeededRandom.of(9, k);
                for (int i = 0; i < 1300; i++) {
                    drawn[k][i] = augmenter.draw(random);
                    drawn[k][i].apply(many.rgb(), i * many.patchBytes(), copies, i * many.patchBytes());
                }
                said.add(both.predict(new PatchSet(Spots.SIZE, 2, copies, many.distributions(), many.centroids()), false,
                    Monitor.NONE));
            }
            final Predictions joined = Predictions.join(2, said);
            final Guesses expected = GuessAverage.of(2, joined.probabilities(), joined.centroids(), drawn);
            final Guesses guesses = PseudoLabeler.guess(both, many, recipe, 9, Monitor.NONE);
            assertArrayEquals(expected.distributions(), guesses.distributions());
            assertArrayEquals(expected.centroids(), guesses.centroids());
        }
    }

    /** So many patches that each of two lanes has two batches; one lane runs the plain network, two run the folded one. */
    @Test
    void twoLanesSayWhatOneSays() throws Exception {
        final PatchSet many = Spots.patches(1300, 4, true);
        final Described one = predictor.describe(many, false, Monitor.NONE);
        try (PatchPredictor both = PatchPredictor.open(model(), DevicePreference.CPU, 2)) {
            final Described two = both.describe(many, false, Monitor.NONE);
            assertArrayEquals(one.predictions().probabilities(), two.predictions().probabilities(), 1e-4f);
            assertArrayEquals(one.predictions().centroids(), two.predictions().centroids(), 1e-4f);
            assertEquals(many.count(), two.features().count());
            // a patch of each batch
            for (final int row : new int[]{0, 400, 777, 1299}) {
                final float[] expected = one.features().of(row);
                final float[] found = two.features().of(row);
                for (int f = 0; f < expected.length; f++) {
                    assertEquals(expected[f], found[f], 0.02 * Math.abs(expected[f]) + 1e-4, "patch " + row);
                }
            }
        }
    }

    @Test
    void theCallersGradientModeIsLeftAsItWas() throws Exception {
        JniUtils.setGradMode(true);
        predictor.predict(PATCHES, false, Monitor.NONE);
        assertTrue(JniUtils.isGradMode());
    }

    @Test
    void anotherPatchSizeIsExplained() {
        final String message = assertThrows(EngineException.class,
            () -> predictor.predict(PatchSet.empty(20, 2), false, Monitor.NONE)).getMessage();
        assertTrue(message.contains("16 px") && message.contains("20 px"), message);
    }

    @Test
    void aCancelIsHeard() {
        assertThrows(CancelledException.class, () -> predictor.predict(PATCHES, false, new Monitor() {
            @Override
            public void progress(final double fraction, final String message) {
                // not of interest
            }

            @Override
            public void checkCancelled() throws CancelledException {
                throw new CancelledException();
            }
        }));
    }
}
