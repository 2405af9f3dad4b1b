package org.hydramix.engine.slide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slide at another resolution: values by hand, no seams, the right level. */
class ResolutionViewTest {

    private static WholeSlideImage row(final int... levels) {
        final byte[] rgb = new byte[levels.length * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte)levels[i / 3];
        }
        return WholeSlideImages.of(new RgbImage(levels.length, 1, rgb), "row", OptionalDouble.of(0.5));
    }

    private static int[] greys(final ResolutionView view) throws Exception {
        final RgbImage image = view.read(0, 0, view.size().width(), 1);
        final int[] greys = new int[image.width()];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = image.rgb()[3 * i] & 0xff;
        }
        return greys;
    }

    @Test
    void shrinkingTakesTheMeanOverThePixelsArea() throws Exception {
        assertArrayEquals(new int[]{15, 35, 55}, greys(new ResolutionView(row(10, 20, 30, 40, 50, 60), 0.5, 1)));
        // 1.5 px each: 10 + 20 / 2 over 1.5 = 13.3; 20 / 2 + 30 over 1.5 = 26.7
        assertArrayEquals(new int[]{13, 27, 43, 57},
            greys(new ResolutionView(row(10, 20, 30, 40, 50, 60), 0.5, 0.75)));
    }

    @Test
    void growingInterpolatesBetweenCentres() throws Exception {
        // centres of the new px lie at −0.25, 0.25, 0.75, 1.25 old px; outside the border px counts
        assertArrayEquals(new int[]{100, 110, 130, 140}, greys(new ResolutionView(row(100, 140), 1, 0.5)));
    }

    @Test
    void nearlyTheSameResolutionIsNotResampled() throws Exception {
        final ResolutionView view = new ResolutionView(row(10, 20, 30, 40), 0.499, 0.5);
        assertEquals(0.499, view.micronsPerPixel());
        assertEquals(1, view.scale());
        assertArrayEquals(new int[]{10, 20, 30, 40}, greys(view));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.13, 0.37, 0.5, 0.61, 1, 1.37, 3.3})
    void regionsHaveNoSeams(final double wanted) throws Exception {
        final RgbImage picture = Pictures.smooth(300, 211, 3);
        final ResolutionView view =
            new ResolutionView(WholeSlideImages.of(picture, "a", OptionalDouble.empty()), 0.5, wanted);
        final int width = view.size().width();
        final int height = view.size().height();
        final RgbImage whole = view.read(0, 0, width, height);
        final SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20; i++) {
            final int x = random.nextInt(-5, width);
            final int y = random.nextInt(-5, height);
            final int w = random.nextInt(1, 60);
            final int h = random.nextInt(1, 60);
            assertArrayEquals(Pictures.region(whole, x, y, w, h).rgb(), view.read(x, y, w, h).rgb());
        }
    }

    @Test
    void placesGoBothWaysAndPixelCentresAreAtIntegers() {
        final ResolutionView view = new ResolutionView(row(1, 2, 3, 4, 5, 6, 7, 8), 0.25, 0.5);
        assertEquals(0.5, view.toSlide(0), "between the first two px");
        assertEquals(0, view.fromSlide(0.5));
        assertEquals(3.7, view.fromSlide(view.toSlide(3.7)), 1e-12);
        assertEquals(new ImageSize(4, 1), view.size());
    }

    @Test
    void theCoarsestLevelThatIsFineEnoughIsRead() {
        final WholeSlideImage slide = new Levels(1, 4.0002, 16.01);
        assertEquals(0, new ResolutionView(slide, 0.25, 0.2).level());
        assertEquals(0, new ResolutionView(slide, 0.25, 0.5).level());
        assertEquals(1, new ResolutionView(slide, 0.25, 1).level(), "off by 0.005 %");
        assertEquals(4.0002, new ResolutionView(slide, 0.25, 1).scale());
        assertEquals(1, new ResolutionView(slide, 0.25, 3).level());
        assertEquals(12, new ResolutionView(slide, 0.25, 3).scale());
        assertEquals(2, new ResolutionView(slide, 0.25, 4).level());
        assertEquals(2, new ResolutionView(slide, 0.25, 40).level());
    }

    @Test
    void aResolutionMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new ResolutionView(row(1), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new ResolutionView(row(1), 1, Double.NaN));
    }

    /** Only sizes, no pixels. */
    private static final class Levels implements WholeSlideImage {

        private final double[] downsamples;

        Levels(final double... downsamples) {
            this.downsamples = downsamples;
        }

        @Override
        public String name() {
            return "levels";
        }

        @Override
        public int levels() {
            return downsamples.length;
        }

        @Override
        public ImageSize size(final int level) {
            final int side = (int)Math.round(40_000 / downsamples[level]);
            return new ImageSize(side, side);
        }

        @Override
        public double downsample(final int level) {
            return downsamples[level];
        }

        @Override
        public OptionalDouble micronsPerPixel() {
            return OptionalDouble.empty();
        }

        @Override
        public RgbImage read(final int level, final int x, final int y, final int width, final int height) {
            throw new AssertionError("nothing is read");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
