package org.hydramix.nodes.predictor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.view.ClassPalette;
import org.junit.jupiter.api.Test;

/** The picture of a whole image, and the dots on it. */
class OverviewTest {

    /** In px: 4 % more than the overview is wide. */
    private static final int LONG = 2080;

    static RgbImage image(final int width, final int height) {
        final byte[] rgb = new byte[width * height * 3];
        Arrays.fill(rgb, (byte)150);
        return new RgbImage(width, height, rgb);
    }

    static DetectedCell cell(final double x, final double y) {
        return new DetectedCell(new Centroid(x, y), new float[]{0.25f, 0.75f}, 0.5);
    }

    @Test
    void aPreviewIsReadInPiecesAndCanBeCancelled() throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.of(image(LONG, 100), "x", OptionalDouble.empty())) {
            assertArrayEquals(image(LONG, 100).rgb(), Preview.read(slide, Monitor.NONE).picture().rgb());
            final int[] asked = {0};
            final Monitor third = new Monitor() {
                @Override
                public void progress(final double fraction, final String message) {
                    // nobody looks
                }

                @Override
                public void checkCancelled() throws CancelledException {
                    if (++asked[0] == 3) {
                        throw new CancelledException();
                    }
                }
            };
            assertThrows(CancelledException.class, () -> Preview.read(slide, third));
        }
    }

    /** The cells come from top to bottom: without a sample the lower ones would be missing. */
    @Test
    void theOverviewOfVeryManyCellsShowsThemFromTopToBottom() throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.of(image(60, 40), "x", OptionalDouble.empty())) {
            final var overview = new Overview();
            for (int i = 0; i < 250_000; i++) {
                overview.add(cell(20, i < 240_000 ? 10 : 30));
            }
            final RgbImage picture = overview.draw(Preview.read(slide, Monitor.NONE));
            for (final int y : new int[]{10, 30}) {
                assertEquals(ClassPalette.of(1).getRed(), picture.rgb()[(y * 60 + 20) * 3] & 0xff, "row " + y);
            }
        }
    }

    /** A little more than the longest side: the view takes the image as it is, and so must the dots. */
    @Test
    void theOverviewOfAnImageThatIsNotScaledHasItsDotsInPlace() throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.of(image(LONG, 40), "x", OptionalDouble.empty())) {
            final var overview = new Overview();
            overview.add(cell(2000, 20));
            final RgbImage picture = overview.draw(Preview.read(slide, Monitor.NONE));
            assertEquals(LONG, picture.width());
            assertEquals(ClassPalette.of(1).getRed(), picture.rgb()[(20 * LONG + 2000) * 3] & 0xff);
        }
    }

    @Test
    void theOverviewShowsEachCellInTheColourOfItsClass() throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.of(image(60, 40), "x", OptionalDouble.empty())) {
            final var overview = new Overview();
            overview.add(cell(20, 10));
            final RgbImage picture = overview.draw(Preview.read(slide, Monitor.NONE));
            assertEquals(60, picture.width());
            final int at = (10 * 60 + 20) * 3;
            assertEquals(ClassPalette.of(1).getRed(), picture.rgb()[at] & 0xff);
            assertEquals(150, picture.rgb()[(30 * 60 + 50) * 3] & 0xff);
        }
    }
}
