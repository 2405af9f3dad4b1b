package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Optional;

import org.hydramix.engine.field.FieldLearner;
import org.hydramix.engine.field.SpotFields;
import org.hydramix.engine.loss.GuessLoss;
import org.hydramix.engine.monitor.GarbageCollecting;
import org.hydramix.engine.monitor.Monitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tensors may lie in Java's memory. What autograd needs of it on the way back must not be freed when Java collects its garbage
 * between the way forward and the way back, where training asks whether it is cancelled.
 */
class GarbageCollectionTest {

    private static final int STEPS = 2;

    @ParameterizedTest
    @EnumSource
    void collectedAtAnyTimeItDoesNotChangeAModelOfTiles(final GuessLoss guessLoss) throws Exception {
        assertArrayEquals(ofTiles(guessLoss, Monitor.NONE), ofTiles(guessLoss, new GarbageCollecting()));
    }

    private static float[] ofTiles(final GuessLoss guessLoss, final Monitor monitor) throws Exception {
        return Learner.train(Spots.set(16, 16), Optional.empty(), with(guessLoss, Spots.quick(STEPS)), Optional.empty(),
            TrainingListener.NONE, monitor).model().parameters();
    }

    @ParameterizedTest
    @EnumSource
    void collectedAtAnyTimeItDoesNotChangeAModelOfImages(final GuessLoss guessLoss) throws Exception {
        assertArrayEquals(ofImages(guessLoss, Monitor.NONE), ofImages(guessLoss, new GarbageCollecting()));
    }

    private static float[] ofImages(final GuessLoss guessLoss, final Monitor monitor) throws Exception {
        return FieldLearner.train(SpotFields.set(1, 1), SpotFields.SETTINGS,
            with(guessLoss, SpotFields.quick(Method.HYDRAMIX, STEPS)), Optional.empty(), TrainingListener.NONE, monitor).model()
            .parameters();
    }

    private static TrainingConfig with(final GuessLoss guessLoss, final TrainingConfig config) {
        return config.withLoss(config.loss().withGuessLoss(guessLoss));
    }
}
