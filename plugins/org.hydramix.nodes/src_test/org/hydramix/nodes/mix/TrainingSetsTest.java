package org.hydramix.nodes.mix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.junit.jupiter.api.Test;

class TrainingSetsTest {

    private static final Recipe RECIPE = new Recipe(3, AugmentationStrength.LIGHT, 1, 0);

    private static final List<Tile> LABELLED = List.of(tile("t"), tile("background"), tile("l"));

    private static Tile tile(final String className) {
        return new Tile(new RgbImage(8, 8, new byte[192]), Optional.of(new DotLabel(className, Optional.empty())), "x",
            0, 0, 0.5);
    }

    private static TrainingSet prepared(final int size, final List<String> classes) {
        return prepared(size, 0.5, classes);
    }

    private static TrainingSet prepared(final int size, final double resolution, final List<String> classes) {
        return new TrainingSet(classes, resolution, PatchSet.empty(size, classes.size()),
            new PatchSet(size, classes.size(), new byte[size * size * 3], new float[classes.size()], new float[2]),
            RECIPE);
    }

    @Test
    void bothPartsOfTheRecipeAreKept() throws EngineException {
        final TrainingSet set = TrainingSets.of(LABELLED, Optional.of(prepared(8, List.of())), 0.7, 0.3);
        assertEquals(new Recipe(3, AugmentationStrength.LIGHT, 0.7, 0.3), set.recipe());
        assertEquals(List.of("l", "t", "background"), set.classNames());
        assertEquals(3, set.labelled().count());
        assertEquals(1, set.unlabelled().count());
        assertArrayEquals(new float[3], set.unlabelled().distributions());
    }

    @Test
    void labelledTilesAloneAreATrainingSetToo() throws EngineException {
        final TrainingSet set = TrainingSets.of(LABELLED, Optional.empty(), 0.5, 0.75);
        assertEquals(0, set.unlabelled().count());
        assertEquals(8, set.patchSize());
    }

    @Test
    void guessesFixTheClasses() throws EngineException {
        final List<String> classes = List.of("l", "t", "u", "background");
        assertEquals(classes,
            TrainingSets.of(LABELLED, Optional.of(prepared(8, classes)), 0.5, 0.75).classNames());
        final var e = assertThrows(EngineException.class,
            () -> TrainingSets.of(LABELLED, Optional.of(prepared(8, List.of("a", "b"))), 0.5, 0.75));
        assertTrue(e.getMessage().contains("a, b"), e.getMessage());
    }

    @Test
    void sizesMustAgree() {
        final var e = assertThrows(EngineException.class,
            () -> TrainingSets.of(LABELLED, Optional.of(prepared(16, List.of())), 0.5, 0.75));
        assertEquals("The labelled tiles are 8 px and the unlabelled ones 16 px. Read both with the same patch size.",
            e.getMessage());
    }

    @Test
    void resolutionsMustAgreeIfBothAreKnown() throws EngineException {
        final var e = assertThrows(EngineException.class,
            () -> TrainingSets.of(LABELLED, Optional.of(prepared(8, 0.25, List.of())), 0.5, 0.75));
        assertEquals("The labelled tiles have 0.500 µm/px and the unlabelled ones 0.250 µm/px. Read both with the same"
            + " resolution of the tiles.", e.getMessage());
        assertEquals(0.5,
            TrainingSets.of(LABELLED, Optional.of(prepared(8, 0.51, List.of())), 0.5, 0.75).micronsPerPixel());
        assertEquals(0.5,
            TrainingSets.of(LABELLED, Optional.of(prepared(8, Double.NaN, List.of())), 0.5, 0.75).micronsPerPixel());
        final TrainingSet none =
            new TrainingSet(List.of(), 0.25, PatchSet.empty(8, 0), PatchSet.empty(8, 0), RECIPE);
        assertEquals(0.5, TrainingSets.of(LABELLED, Optional.of(none), 0.5, 0.75).micronsPerPixel());
    }

    @Test
    void labelsAreNeeded() {
        final var e =
            assertThrows(EngineException.class, () -> TrainingSets.of(List.of(), Optional.empty(), 0.5, 0.75));
        assertTrue(e.getMessage().startsWith("There are no tiles."), e.getMessage());
    }
}
