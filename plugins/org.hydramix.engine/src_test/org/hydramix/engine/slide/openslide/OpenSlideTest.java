package org.hydramix.engine.slide.openslide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.Pictures;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.slide.tiff.PyramidSettings;
import org.hydramix.engine.slide.tiff.PyramidSettings.Compression;
import org.hydramix.engine.slide.tiff.PyramidWriter;
import org.hydramix.engine.slide.tiff.TiffSlide;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.sun.jna.Pointer;

/** OpenSlide is the reference: our own reader must give its pixels. */
class OpenSlideTest {

    private static final int REGIONS = 20;

    private static final int SIDE = 200;

    @TempDir
    Path folder;

    @BeforeEach
    void needsOpenSlide() {
        assumeTrue(OpenSlideImage.isInstalled(), "OpenSlide's library (libopenslide0 on Debian) is not installed");
    }

    /**
     * OpenSlide takes places in px of level 0 and interpolates where they fall between px of the level: so the level is
     * read in one piece, from its corner, where both agree.
     */
    private static RgbImage reference(final Path file, final int level) throws Exception {
        final OpenSlideLibrary library = OpenSlideLibrary.find().orElseThrow();
        final Pointer slide = library.open(file.toString());
        try {
            final long[] size = library.size(slide, level);
            final int[] argb = library.read(slide, level, 0, 0, (int)size[0], (int)size[1]);
            assertEquals(null, library.error(slide));
            final byte[] rgb = new byte[argb.length * 3];
            for (int i = 0; i < argb.length; i++) {
                final int rest = 255 - (argb[i] >>> 24);
                rgb[3 * i] = (byte)((argb[i] >> 16 & 0xff) + rest);
                rgb[3 * i + 1] = (byte)((argb[i] >> 8 & 0xff) + rest);
                rgb[3 * i + 2] = (byte)((argb[i] & 0xff) + rest);
            }
            return new RgbImage((int)size[0], (int)size[1], rgb);
        } finally {
            library.close(slide);
        }
    }

    private static void assertAgree(final Path file, final WholeSlideImage ours, final double allowed)
        throws Exception {
        final SplittableRandom random = new SplittableRandom(1);
        for (int level = 0; level < ours.levels(); level++) {
            final RgbImage reference = reference(file, level);
            assertEquals(new ImageSize(reference.width(), reference.height()), ours.size(level));
            double worst = 0;
            for (int i = 0; i < REGIONS; i++) {
                // some regions reach over the edge
                final int x = random.nextInt(-SIDE / 4, Math.max(1, reference.width() - SIDE / 2));
                final int y = random.nextInt(-SIDE / 4, Math.max(1, reference.height() - SIDE / 2));
                worst = Math.max(worst, Pictures.difference(Pictures.region(reference, x, y, SIDE, SIDE),
                    ours.read(level, x, y, SIDE, SIDE)));
            }
            System.out.printf("%s, level %d: greatest mean difference of %d regions %.3f%n", file.getFileName(), level,
                REGIONS, worst);
            assertTrue(worst <= allowed, file + " level " + level + " differs by " + worst);
        }
    }

    @ParameterizedTest
    @CsvSource({"CMU-1-Small-Region.svs, 1, 0.499", "tcga-cr-7395-01a-01-ts1.svs, 2, NaN"})
    void realSlidesAgreeWithOpenSlide(final String name, final int levels, final double micronsPerPixel)
        throws Exception {
        final Path file = Pictures.slide(name);
        try (WholeSlideImage ours = WholeSlideImages.open(file)) {
            assertTrue(ours instanceof TiffSlide);
            assertEquals(levels, ours.levels());
            assertEquals(micronsPerPixel, ours.micronsPerPixel().orElse(Double.NaN));
            assertAgree(file, ours, 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void writtenPyramidsAgreeWithOpenSlide(final Compression compression) throws Exception {
        final Path file = pyramid(compression);
        try (WholeSlideImage ours = WholeSlideImages.open(file)) {
            assertAgree(file, ours, compression == Compression.JPEG ? 2 : 0);
        }
    }

    private Path pyramid(final Compression compression) throws Exception {
        final Path file = folder.resolve(compression + ".tif");
        final RgbImage picture = Pictures.smooth(1000, 700, 1);
        PyramidWriter.write(file, new PyramidSettings(1000, 700, 64, compression, true, 0.25),
            (column, row) -> Pictures.region(picture, column * 64, row * 64, 64, 64), Monitor.NONE);
        return file;
    }

    @Test
    void theReaderByOpenSlideHasNoSeams() throws Exception {
        final Path file = pyramid(Compression.DEFLATE);
        try (WholeSlideImage slide = OpenSlideImage.open(file, "a").orElseThrow()) {
            for (int level = 0; level < slide.levels(); level++) {
                final ImageSize size = slide.size(level);
                final RgbImage whole = slide.read(level, 0, 0, size.width(), size.height());
                for (int i = 0; i < REGIONS; i++) {
                    assertArrayEquals(Pictures.region(whole, 37 * i - 10, 29 * i - 10, 100, 90).rgb(),
                        slide.read(level, 37 * i - 10, 29 * i - 10, 100, 90).rgb());
                }
            }
            slide.close();
            assertThrows(IllegalStateException.class, () -> slide.read(0, 600, 600, 5, 5), "no crash after closing");
        }
    }

    @Test
    void whatOpenSlideDoesNotKnowIsTold() throws Exception {
        final Path file = folder.resolve("a.ndpi");
        Files.writeString(file, "this is no slide");
        final String message = assertThrows(EngineException.class, () -> WholeSlideImages.open(file)).getMessage();
        assertTrue(message.startsWith("a.ndpi is no slide that OpenSlide knows"), message);
        final Path empty = folder.resolve("b.mrxs");
        Files.createFile(empty);
        assertTrue(assertThrows(EngineException.class, () -> WholeSlideImages.open(empty)).getMessage()
            .contains("is empty"));
    }
}
