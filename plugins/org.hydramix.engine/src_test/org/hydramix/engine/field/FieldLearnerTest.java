package org.hydramix.engine.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.AreaFilter;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.DetectionTuner;
import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.PixelSource;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.score.DetectionScore;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.score.DetectionScore.ImageCells;
import org.hydramix.engine.train.HistoryRow;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class FieldLearnerTest {

    private static final double RADIUS = 3;

    @Test
    void aDetectorFindsTheCellsOfAnImageThatItHasNotSeen() throws Exception {
        final DetectionScore score = score(SpotFields.model());
        assertTrue(score.overall().f1() > 0.95, score.toString());
        assertTrue(score.meanClassF1() > 0.95, score.toString());
        assertTrue(score.meanDistance() < 1.5, score.toString());
    }

    /** Neighbours of a tile are weighed against them. */
    @Test
    void theModelKnowsTheSharesThatItLearntFrom() throws Exception {
        final float[] shares = SpotFields.model().labelledShares();
        assertEquals(1, shares[0] + shares[1] + shares[2], 1e-4);
        assertTrue(shares[2] > 0.4 && shares[2] > shares[0], "most places are background: " + Arrays.toString(shares));
    }

    /** As models of tiles do: what shows one shows the other. */
    @Test
    void theModelKnowsHowItCameToBe() throws Exception {
        final HydraMixModel model = FieldLearner.train(SpotFields.set(2, 1), SpotFields.SETTINGS,
            SpotFields.quick(Method.HYDRAMIX, 2).withSeed(5), Optional.empty(), TrainingListener.NONE, Monitor.NONE).model();
        final JsonObject told = JsonParser.parseString(model.provenance()).getAsJsonObject();
        final JsonObject config = told.getAsJsonObject("config");
        assertEquals("HYDRAMIX", config.get("method").getAsString());
        assertEquals(5, config.get("seed").getAsLong());
        assertEquals(SpotFields.set(2, 1).recipe().copies(), told.getAsJsonObject("recipe").get("copies").getAsInt());
        assertEquals(2, told.get("step").getAsInt());
        assertEquals(2, told.getAsJsonObject("data").get("labelledImages").getAsInt());
        assertEquals(1, told.getAsJsonObject("data").get("unlabelledImages").getAsInt());
    }

    @Test
    void hydraMixLearnsFromUnlabelledImagesToo() throws Exception {
        final List<HistoryRow> history = new ArrayList<>();
        final HydraMixModel model = FieldLearner.train(SpotFields.set(2, 4), SpotFields.SETTINGS,
            SpotFields.quick(Method.HYDRAMIX, 120), Optional.empty(), history::add, Monitor.NONE).model();
        final DetectionScore score = score(model);
        assertTrue(score.overall().f1() > 0.9, score.toString());
        final HistoryRow last = history.get(history.size() - 1);
        assertTrue(last.unlabelledLoss() > 0, "guesses teach");
        assertEquals(3, last.guessShares().size());
        assertTrue(last.guessShares().get(2) > last.guessShares().get(0), "most places are background");
    }

    /** The Learner's defaults: guesses that pull as hard as labels must not guess cells away. */
    @Test
    void crossEntropyOfGuessesTellsTheClassesOfCellsAlone() throws Exception {
        final List<HistoryRow> history = new ArrayList<>();
        final HydraMixModel model = FieldLearner.train(SpotFields.set(2, 4), SpotFields.SETTINGS,
            SpotFields.quick(Method.HYDRAMIX, 120).withLoss(LossSettings.DEFAULT), Optional.empty(), history::add,
            Monitor.NONE).model();
        final DetectionScore score = score(model);
        assertTrue(score.overall().f1() > 0.9, score.toString());
        final HistoryRow last = history.get(history.size() - 1);
        assertTrue(last.unlabelledLoss() > 0, "guesses teach");
        assertEquals(1, last.guessShares().stream().mapToDouble(share -> share).sum(), 1e-4, "cells alone");
        assertEquals(2, last.guessShares().size());
    }

    @Test
    void theSameSeedGivesTheSameModel() throws Exception {
        final float[] first = shortTraining(1);
        assertArrayEquals(first, shortTraining(1));
        assertFalse(Arrays.equals(first, shortTraining(2)));
    }

    private static float[] shortTraining(final long seed) throws Exception {
        return FieldLearner.train(SpotFields.set(2, 2), SpotFields.SETTINGS,
            SpotFields.quick(Method.HYDRAMIX, 6).withSeed(seed), Optional.empty(), TrainingListener.NONE, Monitor.NONE).model()
            .parameters();
    }

    @Test
    void trainingGoesOnFromAModel() throws Exception {
        final HydraMixModel before = SpotFields.model();
        final TrainingConfig slow = SpotFields.quick(Method.SUPERVISED, 2);
        final HydraMixModel after = FieldLearner.train(SpotFields.set(2, 0), SpotFields.SETTINGS,
            slow.withSchedule(slow.schedule().withLearningRate(1e-5)), Optional.of(before), TrainingListener.NONE,
            Monitor.NONE).model();
        assertTrue(score(after).overall().f1() > 0.9, "two small steps from a good model are not far from it");
        assertFalse(Arrays.equals(before.parameters(), after.parameters()));
        assertArrayEquals(before.normalisation().mean(), after.normalisation().mean());
        final var others = new FieldSet(List.of("blue", "green", "background"), 0.5, SpotFields.set(2, 0).labelled(),
            List.of(), SpotFields.set(2, 0).recipe(), Colours.AS_SCANNED);
        final var e = assertThrows(EngineException.class, () -> FieldLearner.train(others, SpotFields.SETTINGS, slow,
            Optional.of(before), TrainingListener.NONE, Monitor.NONE));
        assertTrue(e.getMessage().contains("green"), e.getMessage());
    }

    @Test
    void validationImagesChooseHowCellsAreReadOff() throws Exception {
        final HydraMixModel model = SpotFields.model();
        try (CellDetector detector = CellDetector.open(model, DevicePreference.CPU, 1)) {
            final DetectionTuning tuning = new DetectionTuner(detector, true, RADIUS)
                .tune(List.of(SpotFields.field(200, 160, 98)), Colours.AS_SCANNED, Monitor.NONE);
            assertTrue(tuning.f1() > 0.9, tuning.toString());
            assertEquals(RADIUS, tuning.matchingRadius());
            assertThrows(EngineException.class, () -> new DetectionTuner(detector, true, RADIUS)
                .tune(List.of(SpotFields.field(200, 160, 98)), Colours.NORMALISED, Monitor.NONE));
            final var empty = new Field("empty", SpotFields.field(200, 160, 98).image(), List.of());
            assertThrows(IllegalArgumentException.class, () -> new DetectionTuner(detector, true, RADIUS)
                .tune(List.of(empty), Colours.AS_SCANNED, Monitor.NONE), "no cell tells how cells are found");
        }
    }

    @Test
    void whatIsMissingIsTold() {
        final var noUnlabelled = assertThrows(EngineException.class, () -> FieldLearner.train(SpotFields.set(1, 0),
            SpotFields.SETTINGS, SpotFields.quick(Method.HYDRAMIX, 2), Optional.empty(), TrainingListener.NONE, Monitor.NONE));
        assertTrue(noUnlabelled.getMessage().contains("unlabelled image"), noUnlabelled.getMessage());
        final var noCell = assertThrows(EngineException.class, () -> FieldLearner.train(SpotFields.set(0, 1),
            SpotFields.SETTINGS, SpotFields.quick(Method.SUPERVISED, 2), Optional.empty(), TrainingListener.NONE, Monitor.NONE));
        assertTrue(noCell.getMessage().contains("no annotated cell"), noCell.getMessage());
    }

    @Test
    void trainingCanBeCancelled() {
        final Monitor impatient = new Monitor() {
            private int asked;

            @Override
            public void progress(final double fraction, final String message) {
                // not needed
            }

            @Override
            public void checkCancelled() throws CancelledException {
                if (++asked > 3) {
                    throw new CancelledException();
                }
            }
        };
        assertThrows(CancelledException.class, () -> FieldLearner.train(SpotFields.set(1, 0), SpotFields.SETTINGS,
            SpotFields.quick(Method.SUPERVISED, 1000), Optional.empty(), TrainingListener.NONE, impatient));
    }

    private static DetectionScore score(final HydraMixModel model) throws Exception {
        final Field field = SpotFields.field(200, 160, 99);
        final List<DetectedCell> cells = new ArrayList<>();
        try (CellDetector detector = CellDetector.open(model, DevicePreference.CPU, 1)) {
            detector.detect(PixelSource.of(field.image()), AreaFilter.ALL, new DetectionSettings(0.5, 3, 6, false, 64),
                cells::add, Monitor.NONE);
        }
        return DetectionScore.of(List.of(new ImageCells(
            field.cells().stream().map(c -> new Cell(SpotFields.CLASSES.get(c.cls()), c.centroid())).toList(),
            cells.stream().map(c -> new Cell(SpotFields.CLASSES.get(c.best()), c.centroid())).toList())),
            SpotFields.CLASSES.subList(0, 2), RADIUS, Monitor.NONE);
    }
}
