package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.nodes.port.TrainingContent;
import org.junit.jupiter.api.Test;

class NeighbourCheckTest {

    private static final TrainingConfig ASKED =
        TrainingConfig.DEFAULT.withGuess(GuessSettings.DEFAULT.withNeighbours(20));

    private static final TrainingConfig NOT_ASKED =
        TrainingConfig.DEFAULT.withGuess(GuessSettings.DEFAULT.withNeighbours(0));

    private static TrainingContent tiles(final Places places) {
        final var unlabelled = new PatchSet(1, 2, new byte[6], new float[4], new float[4], places);
        return new TrainingContent.Tiles(
            new TrainingSet(List.of("a", "b"), 0.5, PatchSet.empty(1, 2), unlabelled, Recipe.DEFAULT));
    }

    @Test
    void tilesThatDoNotSayWhereTheyLieAreTold() {
        final String warning = NeighbourCheck.check(tiles(Places.UNKNOWN), ASKED).orElseThrow();
        assertTrue(warning.contains("'Source', 'Tile X' and 'Tile Y'"), warning);
        final Places apart = new Places(List.of("x", "y"), new int[]{0, 1}, new float[4]);
        assertTrue(NeighbourCheck.check(tiles(apart), ASKED).isPresent());
    }

    @Test
    void nothingIsSaidWhereNeighboursAreKnownOrNotAskedFor() {
        final Places together = new Places(List.of("x"), new int[]{0, 0}, new float[4]);
        assertEquals(Optional.empty(), NeighbourCheck.check(tiles(together), ASKED));
        assertEquals(Optional.empty(), NeighbourCheck.check(tiles(Places.UNKNOWN), NOT_ASKED));
        assertEquals(Optional.empty(),
            NeighbourCheck.check(tiles(Places.UNKNOWN), ASKED.withMethod(Method.SUPERVISED)));
    }

    @Test
    void wholeImagesNeedNone() {
        final var images = new TrainingContent.Images(
            new FieldSet(List.of("a", "background"), 0.5, List.of(), List.of(), Recipe.DEFAULT, Colours.AS_SCANNED));
        assertEquals(Optional.empty(), NeighbourCheck.check(images, ASKED));
    }
}
