package org.hydramix.engine.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.dense.AreaFilter;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.PixelSource;
import org.hydramix.engine.field.FieldLearner;
import org.hydramix.engine.field.SpotFields;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.Spots;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;
import org.hydramix.engine.train.TrainingResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** What the CPU does, done by a GPU. Skipped where there is none. */
class GpuTest {

    /** Recent cards multiply in convolutions with 10 bits of mantissa (TF32) unless told otherwise. */
    private static final float TF32 = 0.02f;

    private static final PatchSet UNSEEN = Spots.patches(40, 77, true);

    @BeforeAll
    static void aGpu() throws Exception {
        assumeTrue(ComputeDevice.choose(DevicePreference.AUTO).device().isGpu(), "This machine has no GPU.");
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void trainsAndPredictsLikeTheCpu(final Method method) throws Exception {
        final TrainingConfig config = TrainingConfig.DEFAULT.withMethod(method)
            .withSchedule(TrainingConfig.DEFAULT.schedule().withSteps(100))
            .withRuntime(new Runtime(DevicePreference.GPU, 1, Optional.empty(), 100));
        final TrainingResult result = Learner.train(Spots.set(16, 32), Optional.of(UNSEEN), config, Optional.empty(),
            TrainingListener.NONE, Monitor.NONE);
        assertTrue(result.device().startsWith("GPU 0: "), result.device());
        final Predictions here = predict(result.model(), DevicePreference.CPU);
        final Predictions there = predict(result.model(), DevicePreference.GPU);
        assertArrayEquals(here.probabilities(), there.probabilities(), TF32);
        assertArrayEquals(here.centroids(), there.centroids(), TF32);
        int right = 0;
        for (int i = 0; i < UNSEEN.count(); i++) {
            right += UNSEEN.distributions()[i * 2 + there.best(i)] == 1 ? 1 : 0;
        }
        assertTrue(right >= 0.95 * UNSEEN.count(), right + " of " + UNSEEN.count() + " right");
    }

    @Test
    void findsTheCellsThatTheCpuFinds() throws Exception {
        final HydraMixModel model = SpotFields.model();
        final List<DetectedCell> here = detect(model, DevicePreference.CPU);
        final List<DetectedCell> there = detect(model, DevicePreference.GPU);
        assertEquals(here.size(), there.size());
        for (int i = 0; i < here.size(); i++) {
            assertEquals(here.get(i).best(), there.get(i).best());
            assertTrue(here.get(i).centroid().distance(there.get(i).centroid()) < 0.1,
                here.get(i) + " and " + there.get(i));
        }
    }

    /** Not yet seen to pass: it came after the only hours on a GPU so far. */
    @Test
    void trainsOnWholeImages() throws Exception {
        final HydraMixModel model = FieldLearner.train(SpotFields.set(4, 0), SpotFields.SETTINGS,
            SpotFields.quick(Method.SUPERVISED, 120).withRuntime(new Runtime(DevicePreference.GPU, 1, Optional.empty(), 100)),
            Optional.empty(), TrainingListener.NONE, Monitor.NONE).model();
        assertTrue(detect(model, DevicePreference.GPU).size() > 50, "cells of an image with about a hundred");
    }

    private static Predictions predict(final HydraMixModel model, final DevicePreference device) throws Exception {
        try (PatchPredictor predictor = PatchPredictor.open(model, device, 1)) {
            return predictor.predict(UNSEEN, true, Monitor.NONE);
        }
    }

    private static List<DetectedCell> detect(final HydraMixModel model, final DevicePreference device)
        throws Exception {
        final List<DetectedCell> cells = new ArrayList<>();
        try (CellDetector detector = CellDetector.open(model, device, 1)) {
            detector.detect(PixelSource.of(SpotFields.field(200, 160, 99).image()), AreaFilter.ALL,
                new DetectionSettings(0.5, 3, 6, false, 64), cells::add, Monitor.NONE);
        }
        return cells;
    }
}
