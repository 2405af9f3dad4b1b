package org.hydramix.engine.slide.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.slide.Pictures;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TIFFs as the JDK writes them, tiled and in strips, are read like the JDK reads them. */
class OrdinaryTiffTest {

    @TempDir
    Path folder;

    private Path write(final BufferedImage image, final String compression, final int tile) throws Exception {
        final Path file = folder.resolve("a.tif");
        final ImageWriter writer = jdkWriter();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            final ImageWriteParam param = writer.getDefaultWriteParam();
            if (!compression.isEmpty()) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            if (tile > 0) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(tile, tile, 0, 0);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return file;
    }

    /** Other writers on the class path know no tiles. */
    private static ImageWriter jdkWriter() {
        for (final Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff"); writers.hasNext();) {
            final ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new AssertionError("Java 17 writes TIFF");
    }

    private static void assertSame(final RgbImage expected, final Path file, final double allowed) throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.open(file)) {
            assertTrue(slide instanceof TiffSlide);
            assertEquals(1, slide.levels());
            assertTrue(slide.micronsPerPixel().isEmpty(), "the JDK writes no resolution that makes sense");
            final double difference = Pictures.difference(expected,
                slide.read(0, 0, 0, expected.width(), expected.height()));
            assertTrue(difference <= allowed, "difference " + difference);
            assertArrayEquals(slide.read(0, 0, 0, expected.width(), expected.height()).rgb(),
                slide.read(0, 0, 0, expected.width(), expected.height()).rgb());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 0, 0", "'', 48, 0", "LZW, 0, 0", "LZW, 48, 0", "Deflate, 0, 0", "ZLib, 48, 0",
        "PackBits, 48, 0", "JPEG, 48, 3", "JPEG, 0, 3"})
    void colour(final String compression, final int tile, final double allowed) throws Exception {
        final RgbImage picture = Pictures.smooth(131, 97, 4);
        assertSame(picture, write(PngTile.buffered(picture), compression, tile), allowed);
    }

    @ParameterizedTest
    @CsvSource({"10, LZW", "11, LZW", "11, ''", "13, LZW", "6, Deflate", "12, ''"})
    void greyPaletteSixteenBitsAndTransparency(final int type, final String compression) throws Exception {
        // BufferedImage: 10 grey, 11 grey of 16 bits, 13 palette, 6 with transparency, 12 black and white
        final BufferedImage image = new BufferedImage(90, 70, type);
        final Graphics2D graphics = image.createGraphics();
        graphics.drawImage(PngTile.buffered(Pictures.smooth(90, 60, 2)), 0, 0, null);
        graphics.dispose();
        final Path file = write(image, compression, 0);
        assertSame(ImageFile.read(file, "a"), file, 0);
        final Path tiled = write(image, compression, 32);
        assertSame(ImageFile.read(tiled, "a"), tiled, 0);
    }

    /** The fourth sample may be another stain or nothing at all: only where the file says so it is transparency. */
    @ParameterizedTest
    @CsvSource({"'', 0", "LZW, 0", "Deflate, 32"})
    void aFourthSampleThatIsNoTransparencyIsLeftOut(final String compression, final int tile) throws Exception {
        final RgbImage picture = Pictures.smooth(90, 70, 2);
        final BufferedImage opaque = PngTile.buffered(picture);
        final BufferedImage image = new BufferedImage(90, 70, BufferedImage.TYPE_4BYTE_ABGR);
        for (int i = 0; i < 90 * 70; i++) {
            // nothing of it would be seen if it were transparency
            image.setRGB(i % 90, i / 90, opaque.getRGB(i % 90, i / 90) & 0xffffff);
        }
        final Path file = write(image, compression, tile);
        final byte[] white = new byte[90 * 70 * RgbImage.CHANNELS];
        Arrays.fill(white, (byte)255);
        assertSame(new RgbImage(90, 70, white), file, 0);
        final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        final int directory = bytes.getInt(4);
        int entry = directory + 2;
        while ((bytes.getShort(entry) & 0xffff) != Tags.EXTRA_SAMPLES) {
            entry += 12;
        }
        bytes.putInt(entry + 8, 0);
        Files.write(file, bytes.array());
        assertSame(picture, file, 0);
    }

    @Test
    void readingARegionOfStripsIsTheSame() throws Exception {
        final RgbImage picture = Pictures.smooth(400, 333, 4);
        try (WholeSlideImage slide = WholeSlideImages.open(write(PngTile.buffered(picture), "LZW", 0))) {
            for (int i = 0; i < 10; i++) {
                assertArrayEquals(Pictures.region(picture, 30 * i, 31 * i, 50, 60).rgb(),
                    slide.read(0, 30 * i, 31 * i, 50, 60).rgb());
            }
        }
    }
}
