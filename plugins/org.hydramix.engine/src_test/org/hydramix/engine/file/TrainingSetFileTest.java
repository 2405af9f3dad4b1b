package org.hydramix.engine.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.tile.Colours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training set survives its file. */
class TrainingSetFileTest {

    private static final PatchSet ONE =
        new PatchSet(1, 2, new byte[]{1, 2, -3}, new float[]{0.25f, 0.75f}, new float[]{0.5f, Float.NaN});

    private static final TrainingSet SET = new TrainingSet(List.of("a", "background"), Double.NaN, ONE,
        PatchSet.empty(1, 2), new Recipe(3, AugmentationStrength.STRONG, 0.7, 0));

    @TempDir
    Path folder;

    @Test
    void fileRoundTrip() throws EngineException {
        final Path file = folder.resolve("set.hydramix");
        TrainingSetFile.write(file, SET);
        assertSame(TrainingSetFile.read(file));
    }

    @Test
    void streamRoundTrip() throws EngineException, IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrainingSetFile.write(out, SET);
        assertSame(TrainingSetFile.read(new ByteArrayInputStream(out.toByteArray()), "set"));
    }

    @Test
    void placesAreKept() throws EngineException, IOException {
        final PatchSet two = new PatchSet(1, 0, new byte[6], new float[0], new float[4],
            new Places(List.of("a.png", "b.png"), new int[]{1, 0}, new float[]{1, 2, 3, 4}));
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrainingSetFile.write(out, new TrainingSet(List.of(), 0.5, PatchSet.empty(1, 0), two, Recipe.DEFAULT));
        final TrainingSet read = TrainingSetFile.read(new ByteArrayInputStream(out.toByteArray()), "set");
        assertEquals(two.places().images(), read.unlabelled().places().images());
        assertArrayEquals(two.places().image(), read.unlabelled().places().image());
        assertArrayEquals(two.places().xy(), read.unlabelled().places().xy());
        assertEquals(0, read.labelled().places().count());
    }

    @Test
    void coloursAreKept() throws EngineException, IOException {
        for (final Colours colours : Colours.values()) {
            final ByteArrayOutputStream out = new ByteArrayOutputStream();
            TrainingSetFile.write(out, SET.withColours(colours));
            assertEquals(colours, TrainingSetFile.read(new ByteArrayInputStream(out.toByteArray()), "set").colours());
        }
    }

    @Test
    void aTruncatedSetIsTold() throws EngineException, IOException {
        final Path file = folder.resolve("set.hydramix");
        TrainingSetFile.write(file, SET);
        final byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        final EngineException e = assertThrows(EngineException.class, () -> TrainingSetFile.read(file));
        assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
        assertTrue(e.getMessage().contains("truncated"), e.getMessage());
    }

    private static void assertSame(final TrainingSet read) {
        assertEquals(SET.classNames(), read.classNames());
        assertEquals(SET.recipe(), read.recipe());
        assertTrue(Double.isNaN(read.micronsPerPixel()));
        assertArrayEquals(ONE.rgb(), read.labelled().rgb());
        assertArrayEquals(ONE.distributions(), read.labelled().distributions());
        assertArrayEquals(ONE.centroids(), read.labelled().centroids());
        assertEquals(0, read.unlabelled().count());
    }
}
