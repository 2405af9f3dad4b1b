package org.hydramix.nodes.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;

class CellTextTest {

    private static final RgbImage IMAGE = new RgbImage(40, 30, new byte[40 * 30 * 3]);

    private static DotLabel cell(final String name, final double x, final double y) {
        return new DotLabel(name, Optional.of(new Centroid(x, y)));
    }

    private static String point(final String properties, final double x) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\","
            + "\"coordinates\":[" + x + ",2]},\"properties\":{" + properties + "}}]}";
    }

    private static void refused(final String part, final String text) {
        final var e = assertThrows(EngineException.class, () -> CellText.read(text, "row 'x'", IMAGE));
        assertTrue(e.getMessage().contains(part) && e.getMessage().contains("row 'x'"), e.getMessage());
    }

    @Test
    void cellsComeBack() throws Exception {
        final List<DotLabel> cells = List.of(cell("tumour, \"odd\"", 3.25, 4), cell("l", 39.5, -0.5));
        assertEquals(cells, CellText.read(CellText.write(cells), "x", IMAGE));
        assertEquals(List.of(), CellText.read(CellText.write(List.of()), "x", IMAGE));
    }

    @Test
    void badTextIsTold() {
        refused("ends in the middle", "{");
        refused("has no class", point("", 3));
        refused("not inside the image of 40 × 30", point("\"classification\":{\"name\":\"a\"}", 41));
    }

    @Test
    void backgroundIsNoCell() throws Exception {
        assertEquals(List.of(), CellText.read(point("\"classification\":{\"name\":\"background\"}", 3), "x", IMAGE));
    }
}
