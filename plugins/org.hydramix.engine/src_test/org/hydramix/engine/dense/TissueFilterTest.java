package org.hydramix.engine.dense;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tissue.TissueMask;
import org.hydramix.engine.tissue.TissueSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A slide of 0.25 µm/px, looked through at the model's 0.5 µm/px: two px of the slide are one of the view. */
class TissueFilterTest {

    private static final int[] GLASS = {243, 242, 244};

    private static final int[] TISSUE = {200, 120, 180};

    private TissueFilter filter;

    /** Tissue in columns 320 to 639 and rows 160 to 479 of the slide: 160 to 319 and 80 to 239 of the view. */
    @BeforeEach
    void open() throws Exception {
        final int width = 960;
        final int height = 640;
        final byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            final int x = i / 3 % width;
            final int y = i / 3 / width;
            rgb[i] = (byte)(x >= 320 && x < 640 && y >= 160 && y < 480 ? TISSUE : GLASS)[i % 3];
        }
        final WholeSlideImage slide =
            WholeSlideImages.of(new RgbImage(width, height, rgb), "slide", OptionalDouble.of(0.25));
        filter = new TissueFilter(
            TissueMask.of(slide, OptionalDouble.of(0.25), new TissueSettings(2500, 0), Monitor.NONE),
            new ResolutionView(slide, 0.25, 0.5));
    }

    @Test
    void cellsCountWhereTheirMiddleIsTissue() {
        assertTrue(filter.contains(new Centroid(170, 90)));
        assertTrue(filter.contains(new Centroid(310, 230)));
        assertFalse(filter.contains(new Centroid(330, 250)), "tissue if px of the view were those of the slide");
        // pixel centres are at integers: column 160 begins at 159.5
        assertFalse(filter.contains(new Centroid(159.4, 160)));
        assertTrue(filter.contains(new Centroid(159.6, 160)));
        assertTrue(filter.contains(new Centroid(240, 239.4)));
        assertFalse(filter.contains(new Centroid(240, 239.6)));
    }

    @Test
    void partsWithoutTissueAreToldFromThoseWithSome() {
        assertFalse(filter.touches(0, 0, 160, 320));
        assertTrue(filter.touches(0, 0, 161, 320));
        assertFalse(filter.touches(320, 0, 160, 320));
        assertTrue(filter.touches(319, 0, 160, 320));
        assertFalse(filter.touches(0, 0, 480, 80));
        assertTrue(filter.touches(0, 0, 480, 81));
        assertFalse(filter.touches(0, 240, 480, 80));
        assertTrue(filter.touches(0, 239, 480, 80));
    }
}
