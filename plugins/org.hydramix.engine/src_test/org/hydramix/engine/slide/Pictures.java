package org.hydramix.engine.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.hydramix.engine.tile.RgbImage;

/** Pictures for tests, and how they are compared. */
public final class Pictures {

    private static final Path SLIDES = Path.of("../../../shared/data/slides");

    private Pictures() {
    }

    /** Smooth colours with some noise, so that every pixel differs from its neighbours and JPEG still works. */
    public static RgbImage smooth(final int width, final int height, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                final int i = (y * width + x) * 3;
                rgb[i] = (byte)(128 + 60 * Math.sin(x / 17.0 + seed) + random.nextInt(4));
                rgb[i + 1] = (byte)(128 + 60 * Math.sin(y / 13.0 - seed) + random.nextInt(4));
                rgb[i + 2] = (byte)(128 + 60 * Math.sin((x + y) / 23.0) + random.nextInt(4));
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /** Mean absolute difference of the samples, in grey levels. */
    public static double difference(final RgbImage a, final RgbImage b) {
        assertEquals(a.width() + " × " + a.height(), b.width() + " × " + b.height());
        long sum = 0;
        for (int i = 0; i < a.rgb().length; i++) {
            sum += Math.abs((a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff));
        }
        return (double)sum / a.rgb().length;
    }

    /** The part of an image, white where it is outside: what a slide must give for a region. */
    public static RgbImage region(final RgbImage image, final int x, final int y, final int width, final int height) {
        final byte[] rgb = new byte[width * height * 3];
        for (int v = 0; v < height; v++) {
            for (int u = 0; u < width; u++) {
                for (int c = 0; c < 3; c++) {
                    final boolean inside = x + u >= 0 && x + u < image.width() && y + v >= 0 && y + v < image.height();
                    rgb[(v * width + u) * 3 + c] =
                        inside ? image.rgb()[((y + v) * image.width() + x + u) * 3 + c] : (byte)255;
                }
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /** A slide of the shared real data; the test is skipped where it is not there. */
    public static Path slide(final String name) {
        final Path file = SLIDES.resolve(name);
        assumeTrue(Files.isRegularFile(file), "the real slide " + file + " is not here");
        return file;
    }
}
