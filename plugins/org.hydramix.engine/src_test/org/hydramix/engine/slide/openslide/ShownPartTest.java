package org.hydramix.engine.slide.openslide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.engine.image.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownPartTest {

    private static final List<ImageSize> CANVAS =
        List.of(new ImageSize(80_000, 200_000), new ImageSize(20_000, 50_000), new ImageSize(5_000, 12_500));

    private static ShownPart part(final String x, final String y, final String width, final String height) {
        // Map.of takes no null, which stands for what OpenSlide does not tell
        final Map<String, String> properties = new HashMap<>();
        properties.put("openslide.bounds-x", x);
        properties.put("openslide.bounds-y", y);
        properties.put("openslide.bounds-width", width);
        properties.put("openslide.bounds-height", height);
        return new ShownPart(CANVAS, properties::get);
    }

    @Test
    void theBoundsAreTheImage() {
        final ShownPart part = part("3001", "120000", "40002", "36000");
        assertEquals(3, part.levels());
        assertEquals(new ImageSize(40_002, 36_000), part.size(0));
        assertEquals(new ImageSize(10_001, 9_000), part.size(1));
        assertEquals(new ImageSize(2_500, 2_250), part.size(2));
        assertEquals(1, part.downsample(0));
        assertEquals(4, part.downsample(1));
        assertEquals(16, part.downsample(2), "of the canvas, whose sizes are not rounded to the part");
        assertEquals(3001 + 512, part.canvasX(0, 512));
        assertEquals(120_000 + 512, part.canvasY(0, 512));
        assertEquals(3001 + 16 * 512, part.canvasX(2, 512));
        assertEquals(120_000 + 16 * 512, part.canvasY(2, 512));
    }

    @Test
    void theCornerMayBeThatOfTheCanvas() {
        final ShownPart part = part(null, null, "40000", "200000");
        assertEquals(new ImageSize(40_000, 200_000), part.size(0));
        assertEquals(0, part.canvasX(1, 0));
        assertEquals(0, part.canvasY(1, 0));
    }

    @Test
    void boundsEndWithTheCanvas() {
        final ShownPart part = part("70000", "0", "20000", "200000");
        assertEquals(new ImageSize(10_000, 200_000), part.size(0));
        assertEquals(70_000, part.canvasX(0, 0));
    }

    @ParameterizedTest
    @CsvSource({",,,", "7, 7, , 100", "7, 7, 100,", "7, 7, many, 100", "-7, 7, 100, 100", "7, 7, 0, 100",
        "80000, 0, 100, 100", "0, 0, 80000, 200000", "0, 0, 99999999999, 100"})
    void theWholeCanvas(final String x, final String y, final String width, final String height) {
        final ShownPart part = part(x, y, width, height);
        for (int level = 0; level < CANVAS.size(); level++) {
            assertEquals(CANVAS.get(level), part.size(level));
            assertEquals(0, part.canvasX(level, 0));
            assertEquals(0, part.canvasY(level, 0));
        }
        assertEquals(4, part.downsample(1));
    }
}
