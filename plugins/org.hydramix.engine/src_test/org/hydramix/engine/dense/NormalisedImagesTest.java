package org.hydramix.engine.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.field.FieldLearner;
import org.hydramix.engine.field.SpotFields;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.stain.StainNormaliser;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.TrainingListener;
import org.junit.jupiter.api.Test;

class NormalisedImagesTest {

    @Test
    void aModelOfNormalisedImagesNormalisesAScan() throws Exception {
        final HydraMixModel model = FieldLearner.train(SpotFields.set(4, 0).normalised(), SpotFields.SETTINGS,
            SpotFields.quick(Method.SUPERVISED, 60), Optional.empty(), TrainingListener.NONE, Monitor.NONE).model();
        assertEquals(Colours.NORMALISED, model.normalisation().colours());
        final RgbImage scan = SpotFields.field(270, 190, 5).image();
        try (CellDetector detector = CellDetector.open(model, DevicePreference.CPU, 1)) {
            final List<DetectedCell> expected =
                detect(detector, PixelSource.of(StainNormaliser.normalise(scan), Colours.NORMALISED));
            assertTrue(expected.size() > 50, expected.size() + " cells");
            final List<DetectedCell> found = detect(detector, PixelSource.of(scan));
            assertEquals(expected.size(), found.size());
            for (int i = 0; i < found.size(); i++) {
                assertEquals(expected.get(i).centroid(), found.get(i).centroid());
                assertArrayEquals(expected.get(i).probabilities(), found.get(i).probabilities());
            }
        }
    }

    private static List<DetectedCell> detect(final CellDetector detector, final PixelSource image) throws Exception {
        final List<DetectedCell> cells = new ArrayList<>();
        detector.detect(image, AreaFilter.ALL, new DetectionSettings(0.5, 3, 6, false, 64), cells::add, Monitor.NONE);
        return cells;
    }
}
