package org.hydramix.engine.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;

class FieldSetFileTest {

    private static byte[] stored(final FieldSet set) throws IOException {
        final var out = new ByteArrayOutputStream();
        FieldSetFile.write(out, set);
        return out.toByteArray();
    }

    private static FieldSet read(final byte[] bytes) throws EngineException {
        return FieldSetFile.read(new ByteArrayInputStream(bytes), "The set");
    }

    @Test
    void imagesOfSeveralSizesComeBackWithTheirCells() throws Exception {
        final List<Field> fields = List.of(SpotFields.field(40, 30, 1), new Field("empty", new RgbImage(3, 2, new byte[18]),
            List.of()), SpotFields.field(24, 50, 2));
        final var set = new FieldSet(SpotFields.CLASSES, Double.NaN, fields,
            List.of(SpotFields.field(20, 22, 3).image()), Recipe.PAPER, Colours.NORMALISED);
        final FieldSet read = read(stored(set));
        assertEquals(set.classNames(), read.classNames());
        assertTrue(Double.isNaN(read.micronsPerPixel()));
        assertEquals(Recipe.PAPER, read.recipe());
        assertEquals(Colours.NORMALISED, read.colours());
        for (int i = 0; i < fields.size(); i++) {
            assertEquals(fields.get(i).name(), read.labelled().get(i).name());
            assertEquals(fields.get(i).cells(), read.labelled().get(i).cells());
            assertEquals(fields.get(i).image().width(), read.labelled().get(i).image().width());
            assertArrayEquals(fields.get(i).image().rgb(), read.labelled().get(i).image().rgb());
        }
        assertArrayEquals(set.unlabelled().get(0).rgb(), read.unlabelled().get(0).rgb());
        assertArrayEquals(stored(set), stored(read));
    }

    @Test
    void unlabelledImagesAloneAreASetToo() throws Exception {
        final FieldSet read = read(stored(FieldSet.unlabelled(0.5, List.of(SpotFields.field(20, 22, 3).image()),
            Recipe.DEFAULT, Colours.AS_SCANNED)));
        assertEquals(List.of(), read.classNames());
        assertEquals(1, read.unlabelled().size());
        assertArrayEquals(new int[0], read.cellsPerClass());
    }

    @Test
    void damageIsTold() throws Exception {
        final byte[] whole = stored(SpotFields.set(1, 1));
        final byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        assertThrows(EngineException.class, () -> read(damaged));
        assertThrows(EngineException.class, () -> read(java.util.Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void aCellOfNoClassIsRefused() {
        final var image = new RgbImage(3, 2, new byte[18]);
        final var field = new Field("x", image, List.of(new Field.Cell(new Centroid(1, 1), 2)));
        assertThrows(IllegalArgumentException.class, () -> new FieldSet(SpotFields.CLASSES, 0.5, List.of(field),
            List.of(), Recipe.DEFAULT, Colours.AS_SCANNED));
        assertThrows(IllegalArgumentException.class, () -> new FieldSet(List.of("a", "b"), 0.5, List.of(), List.of(),
            Recipe.DEFAULT, Colours.AS_SCANNED));
    }
}
