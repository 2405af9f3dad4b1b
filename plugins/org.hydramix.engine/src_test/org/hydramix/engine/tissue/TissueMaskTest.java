package org.hydramix.engine.tissue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;

/** Tissue on glass, and slides full of one of the two. */
class TissueMaskTest {

    private static final int[] GLASS = {243, 242, 244};

    private static final int[] TISSUE = {200, 120, 180};

    /** Glass with rectangles of tissue {@code {left, top, width, height}}. */
    private static WholeSlideImage slide(final int width, final int height, final int[]... rectangles) {
        final byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int[] colour = GLASS;
            for (final int[] r : rectangles) {
                final int x = i % width;
                final int y = i / width;
                if (x >= r[0] && x < r[0] + r[2] && y >= r[1] && y < r[1] + r[3]) {
                    colour = TISSUE;
                }
            }
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = (byte)colour[c];
            }
        }
        return WholeSlideImages.of(new RgbImage(width, height, rgb), "slide", OptionalDouble.of(0.5));
    }

    private static TissueMask plain(final WholeSlideImage slide) throws Exception {
        return TissueMask.of(slide, OptionalDouble.of(0.5), new TissueSettings(2500, 0), Monitor.NONE);
    }

    private static TissueMask usual(final WholeSlideImage slide) throws Exception {
        return TissueMask.of(slide, slide.micronsPerPixel(), TissueSettings.DEFAULT, Monitor.NONE);
    }

    @Test
    void tissueIsFoundWhereItIs() throws Exception {
        final TissueMask mask = plain(slide(1600, 960, new int[]{320, 160, 640, 480}));
        assertEquals(640 * 480, mask.areaPixels());
        assertTrue(mask.touches(300, 300, 40, 10));
        assertFalse(mask.touches(0, 0, 320, 960));
        assertFalse(mask.touches(960, 0, 640, 960));
        assertEquals(0.5, mask.fraction(160, 160, 320, 320));
        assertEquals(1, mask.fraction(400, 200, 100, 100));
        assertEquals(0, mask.fraction(1000, 700, 100, 100));
    }

    @Test
    void dustIsNoTissueAndTheRimIsWidened() throws Exception {
        // 48 px = 24 µm: 576 µm²; 128 px = 64 µm: 4096 µm²
        final WholeSlideImage slide = slide(960, 960, new int[]{160, 160, 48, 48}, new int[]{480, 480, 128, 128});
        final TissueMask mask = usual(slide);
        assertFalse(mask.touches(100, 100, 200, 200));
        assertTrue(mask.touches(500, 500, 10, 10));
        assertTrue(mask.touches(456, 500, 8, 8), "10 µm = 20 px around");
        assertFalse(mask.touches(400, 500, 30, 30));
    }

    @Test
    void allTissueStaysTissueAndAllGlassStaysGlass() throws Exception {
        assertEquals(512 * 512, plain(slide(512, 512, new int[]{0, 0, 512, 512})).areaPixels());
        assertEquals(0, plain(slide(512, 512)).areaPixels());
        final TissueMask small = usual(slide(300, 200, new int[]{0, 0, 300, 200}));
        assertEquals(300 * 200, small.areaPixels(), 300 * 200 / 10.0);
    }

    @Test
    void anUnknownResolutionIsTakenForTheUsualOne() throws Exception {
        final WholeSlideImage slide = slide(320, 320, new int[]{0, 0, 320, 160});
        final TissueMask mask = TissueMask.of(slide, OptionalDouble.empty(), TissueSettings.DEFAULT, Monitor.NONE);
        assertTrue(mask.areaPixels() > 0);
        assertEquals(usual(slide).areaPixels(), mask.areaPixels());
    }

    @Test
    void cancelling() {
        final Monitor cancelled = new Monitor() {
            @Override
            public void progress(final double fraction, final String message) {
                assertTrue(fraction >= 0 && fraction <= 1);
            }

            @Override
            public void checkCancelled() throws CancelledException {
                throw new CancelledException();
            }
        };
        assertThrows(CancelledException.class,
            () -> TissueMask.of(slide(320, 320), OptionalDouble.empty(), TissueSettings.DEFAULT, cancelled));
    }

    @Test
    void otsuSeparatesTwoPeaks() {
        final long[] histogram = new long[256];
        histogram[10] = 100;
        histogram[12] = 50;
        histogram[100] = 80;
        assertEquals((12 + 99) / 2, Otsu.threshold(histogram), "the middle of the gap");
        // 1,2,3 | 7,8: by hand the variance between is greatest after 3
        final long[] small = {0, 1, 1, 1, 0, 0, 0, 1, 1};
        assertEquals((3 + 6) / 2, Otsu.threshold(small));
        assertEquals(0, Otsu.threshold(new long[256]));
    }

    @Test
    void piecesConnectOverCorners() {
        final Mask mask = new Mask(5, 4);
        for (final int i : new int[]{0, 6, 12, 9, 19}) {
            mask.set(i);
        }
        assertEquals(3, mask.withoutSpecks(2).count(), "the diagonal stays, the single px go");
        assertEquals(5, mask.withoutSpecks(0).count());
        final Mask dot = new Mask(5, 4);
        dot.set(7);
        assertEquals(9, dot.dilated(1).count());
        assertEquals(20, dot.dilated(3).count());
        assertEquals(6, dot.dilated(1).count(0, 1, 5, 3));
    }

    /** 48 µm a side: smaller than the least piece of tissue on a slide, and full of it. */
    @Test
    void aSmallFieldOfTissueIsNoSpeck() throws Exception {
        assertEquals(96 * 96, plain(slide(96, 96, new int[]{0, 0, 96, 96})).areaPixels());
        assertEquals(0, plain(slide(96, 96)).areaPixels(), "glass stays glass");
        assertEquals(0, plain(slide(960, 960, new int[]{320, 320, 64, 64})).areaPixels(), "a speck on a slide");
    }
}
