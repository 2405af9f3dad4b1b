package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.PseudoLabeler;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.ModelFile;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearnerTest {

    private static final TrainingSet SET = Spots.set(16, 32);

    private static final PatchSet UNSEEN = Spots.patches(40, 77, true);

    @ParameterizedTest
    @EnumSource(Method.class)
    void learnsAnEasyTask(final Method method) throws Exception {
        final TrainingResult result = train(Spots.quick(60).withMethod(method), Optional.empty());
        try (PatchPredictor predictor = PatchPredictor.open(result.model(), DevicePreference.CPU, 1)) {
            final Evaluation found = Evaluation.of(predictor.predict(UNSEEN, false, Monitor.NONE), UNSEEN);
            assertTrue(found.accuracy() >= 0.95, "accuracy " + found.accuracy());
            assertTrue(found.locationError() <= 2, "median error in px " + found.locationError());
            final Guesses guesses = PseudoLabeler.guess(predictor, UNSEEN, SET.recipe(), 1, Monitor.NONE);
            final Evaluation guessed =
                Evaluation.of(new Predictions(2, guesses.distributions(), guesses.centroids()), UNSEEN);
            assertTrue(guessed.accuracy() >= 0.95, "accuracy of guesses " + guessed.accuracy());
            assertTrue(guessed.locationError() <= 2, "median error of guesses in px " + guessed.locationError());
        }
        assertEquals(60, result.bestStep());
        assertFalse(result.stoppedEarly());
    }

    @Test
    void sameSeedSameBytesOtherSeedOtherBytes() throws Exception {
        final byte[] first = bytes(train(Spots.quick(6), Optional.empty()).model());
        assertArrayEquals(first, bytes(train(Spots.quick(6), Optional.empty()).model()));
        assertFalse(Arrays.equals(first, bytes(train(Spots.quick(6).withSeed(2), Optional.empty()).model())));
    }

    @Test
    void historyTellsWhatThereIs() throws Exception {
        final List<HistoryRow> heard = new ArrayList<>();
        final TrainingResult result = Learner.train(SET, Optional.of(UNSEEN), Spots.quick(12), Optional.empty(),
            heard::add, Monitor.NONE);
        assertEquals(heard, result.history());
        assertEquals(List.of(5, 10, 12), heard.stream().map(HistoryRow::step).toList());
        for (final HistoryRow row : heard) {
            assertEquals(row.loss(), row.classLoss() + row.unlabelledLoss() + row.locationLoss(), 1e-4);
            assertTrue(row.validationAccuracy() >= 0 && row.validationAccuracy() <= 1);
            assertTrue(row.trainingAccuracy() >= 0 && row.trainingAccuracy() <= 1.0001);
            assertEquals(1, row.guessShares().stream().mapToDouble(Double::doubleValue).sum(), 1e-4);
        }
        final HistoryRow supervised = train(Spots.quick(5).withMethod(Method.SUPERVISED), Optional.empty()).history()
            .get(0);
        assertEquals(0, supervised.unlabelledLoss());
        assertTrue(supervised.guessShares().isEmpty());
        assertTrue(Double.isNaN(supervised.validationAccuracy()));
    }

    /** The classes of the validation are swapped, so that the last weights, which know the task, are not the best. */
    @Test
    void theBestWeightsOnValidationAreKept() throws Exception {
        final float[] swapped = UNSEEN.distributions().clone();
        for (int i = 0; i < swapped.length; i++) {
            swapped[i] = 1 - swapped[i];
        }
        final PatchSet validation = UNSEEN.withLabels(2, swapped, UNSEEN.centroids());
        final TrainingResult result = train(Spots.quick(30), Optional.of(validation));
        final HistoryRow best = result.history().stream()
            .max((a, b) -> Double.compare(a.validationAccuracy() + a.validationMacroF1(),
                b.validationAccuracy() + b.validationMacroF1()))
            .orElseThrow();
        try (PatchPredictor predictor = PatchPredictor.open(result.model(), DevicePreference.CPU, 1)) {
            final Evaluation found = Evaluation.of(predictor.predict(validation, false, Monitor.NONE), validation);
            assertEquals(best.validationAccuracy(), found.accuracy(), 1e-9);
            assertEquals(best.validationMacroF1(), found.macroF1(), 1e-9);
        }
        assertEquals(best.step(), result.bestStep());
        assertTrue(result.bestStep() < 30, "step " + result.bestStep());
        final float[] last = train(Spots.quick(30), Optional.empty()).model().parameters();
        assertFalse(Arrays.equals(last, result.model().parameters()), "the last weights");
        assertTrue(result.model().provenance().contains("\"validationAccuracy\":"), result.model().provenance());
    }

    @Test
    void patienceEndsTraining() throws Exception {
        // A learning rate of almost nothing: no evaluation after the first is better.
        final TrainingConfig config = Spots.quick(100)
            .withSchedule(new Schedule(100, 16, 16, 1e-12, 0, 0, 2, 3)).withMethod(Method.SUPERVISED);
        final TrainingResult result = Learner.train(SET, Optional.of(onePatchOfEachClass()), config, Optional.empty(),
            TrainingListener.NONE, Monitor.NONE);
        assertTrue(result.stoppedEarly());
        assertEquals(result.bestStep() + 3 * 2, result.history().get(result.history().size() - 1).step());
    }

    /** Evaluations before the first guess, at step 50, say nothing about the method. */
    @Test
    void patienceWaitsForTheFirstGuess() throws Exception {
        final TrainingConfig config = Spots.quick(100).withGuess(new GuessSettings(true, true, 0.5))
            .withSchedule(new Schedule(100, 16, 16, 1e-12, 0, 0, 2, 3));
        final TrainingResult result = Learner.train(SET, Optional.of(onePatchOfEachClass()), config, Optional.empty(),
            TrainingListener.NONE, Monitor.NONE);
        assertTrue(result.stoppedEarly());
        assertEquals(25 + 3, result.history().size());
    }

    @Test
    void continuesFromAModel() throws Exception {
        final HydraMixModel trained = train(Spots.quick(60), Optional.empty()).model();
        final TrainingConfig still = Spots.quick(1).withSchedule(new Schedule(1, 16, 16, 1e-12, 0, 0, 1, 0));
        final TrainingResult result = Learner.train(SET, Optional.of(UNSEEN), still, Optional.of(trained),
            TrainingListener.NONE, Monitor.NONE);
        assertTrue(result.history().get(0).validationAccuracy() >= 0.95);
        assertTrue(result.model().provenance().contains("\"continuedFromModel\":true"));
    }

    private static PatchSet onePatchOfEachClass() {
        return Spots.patches(2, 5, true);
    }

    private static TrainingResult train(final TrainingConfig config, final Optional<PatchSet> validation)
        throws Exception {
        return Learner.train(SET, validation, config, Optional.empty(), TrainingListener.NONE, Monitor.NONE);
    }

    static byte[] bytes(final HydraMixModel model) throws Exception {
        final var out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }
}
