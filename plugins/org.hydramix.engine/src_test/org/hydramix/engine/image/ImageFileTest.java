package org.hydramix.engine.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good images give their pixels, bad ones a message. */
class ImageFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void losslessFormatsGiveThePixelsBackWhateverTheName(final String format) throws IOException, EngineException {
        final RgbImage image = noise();
        final Path file = folder.resolve("scan.dat");
        assertTrue(ImageIO.write(PngTile.buffered(image), format, file.toFile()));
        assertArrayEquals(image.rgb(), ImageFile.read(file, "scan").rgb());
        assertEquals(new ImageSize(9, 7), ImageFile.size(file, "scan"));
    }

    @Test
    void jpegIsRead() throws IOException, EngineException {
        final Path file = jpeg();
        final RgbImage read = ImageFile.read(file, "j");
        assertEquals(200, read.rgb()[0] & 0xff, 3);
        assertEquals(64, read.width());
    }

    @Test
    void pngTileRoundTrip() throws EngineException {
        final RgbImage image = noise();
        assertArrayEquals(image.rgb(), ImageFile.read(PngTile.encode(image), "tile").rgb());
    }

    @Test
    void greyKeepsItsLevels() throws IOException, EngineException {
        final BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 100);
        grey.getRaster().setSample(1, 0, 0, 255);
        assertArrayEquals(bytes(100, 100, 100, 255, 255, 255), read(grey).rgb());
    }

    @Test
    void sixteenBitsBecomeEight() throws IOException, EngineException {
        final BufferedImage grey = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster().setSample(0, 0, 0, 100 * 257);
        grey.getRaster().setSample(1, 0, 0, 0xffff);
        assertArrayEquals(bytes(100, 100, 100, 255, 255, 255), read(grey).rgb());
    }

    @Test
    void aPaletteIsLookedUp() throws IOException, EngineException {
        final BufferedImage indexed = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.setRGB(0, 0, Color.RED.getRGB());
        indexed.setRGB(1, 0, Color.BLACK.getRGB());
        assertArrayEquals(bytes(255, 0, 0, 0, 0, 0), read(indexed).rgb());
    }

    @Test
    void transparencyIsLaidOnWhite() throws IOException, EngineException {
        final BufferedImage rgba = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        rgba.setRGB(0, 0, 0xff_0a_14_1e);
        rgba.setRGB(1, 0, 0x00_0a_14_1e);
        rgba.setRGB(2, 0, 0x80_00_00_00);
        // half: 255 · (1 − 128/255) = 127
        assertArrayEquals(bytes(10, 20, 30, 255, 255, 255, 127, 127, 127), read(rgba).rgb());
    }

    @Test
    void missing() {
        assertMessage(fail(folder.resolve("gone.png")), "tile.png does not exist", "Check the name");
    }

    @Test
    void aFolder() {
        assertMessage(fail(folder), "tile.png is not a file");
    }

    @Test
    void empty() throws IOException {
        assertMessage(fail(Files.write(folder.resolve("e.png"), new byte[0])), "tile.png is empty (0 bytes)",
            "Copy the file again");
        assertMessage(assertThrows(EngineException.class, () -> ImageFile.read(new byte[0], "cell")), "cell is empty");
    }

    @Test
    void notAnImage() throws IOException {
        final Path file = Files.writeString(folder.resolve("text.png"), "not an image at all");
        assertMessage(fail(file), "tile.png is not a PNG, JPEG, BMP or TIFF image", "convert it to PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void truncated(final String format) throws IOException {
        final Path whole = folder.resolve("whole");
        assertTrue(ImageIO.write(PngTile.buffered(noise()), format, whole.toFile()));
        final byte[] bytes = Files.readAllBytes(whole);
        final Path file = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
        assertMessage(fail(file), "tile.png is damaged, cut short", "Copy the file again");
    }

    @Test
    void aTruncatedJpegIsNotFilledWithGrey() throws IOException {
        final byte[] bytes = Files.readAllBytes(jpeg());
        for (final int length : new int[]{bytes.length / 2, bytes.length - 100}) {
            final Path file = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, length));
            assertMessage(fail(file), "tile.png is damaged, cut short");
        }
    }

    @Test
    void aHugeHeaderIsRefusedBeforeMemoryIsTaken() throws IOException {
        final Path file = Files.write(folder.resolve("huge.png"), pngHeader(60_000, 60_000));
        assertMessage(fail(file), "tile.png has 60,000 × 60,000 = 3,600,000,000 px", "at most 100,000,000 px",
            "Cut it into smaller images");
        assertMessage(assertThrows(EngineException.class, () -> ImageFile.size(file, "tile.png")), "60,000 × 60,000");
    }

    @Test
    void pixelsOfThirtyTwoBitsAreRefused() throws IOException {
        final WritableRaster raster = Raster
            .createBandedRaster(DataBuffer.TYPE_INT, 2, 2, 1, null);
        final BufferedImage wide = new BufferedImage(
            new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY),
                false, false, Transparency.OPAQUE, DataBuffer.TYPE_INT),
            raster, false, null);
        final EngineException e =
            assertThrows(EngineException.class, () -> RgbConversion.convert(wide, "wide.tif"));
        assertMessage(e, "wide.tif has neither grey nor RGB pixels of 8 or 16 bits", "Save it as an 8-bit RGB PNG");
    }

    @Test
    void namesInCapitalsCount() {
        assertTrue(ImageFile.hasImageName(Path.of("a/B.TIF")));
        assertTrue(ImageFile.hasImageName(Path.of("b.JpEg")));
        assertFalse(ImageFile.hasImageName(Path.of("annotations.csv")));
        assertFalse(ImageFile.hasImageName(Path.of("pngless")));
    }

    private RgbImage read(final BufferedImage image) throws IOException, EngineException {
        final Path file = folder.resolve("i.png");
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        return ImageFile.read(file, "i");
    }

    private static EngineException fail(final Path file) {
        return assertThrows(EngineException.class, () -> ImageFile.read(file, "tile.png"));
    }

    private static void assertMessage(final EngineException e, final String... parts) {
        for (final String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    private static RgbImage noise() {
        final byte[] rgb = new byte[9 * 7 * 3];
        new Random(1).nextBytes(rgb);
        return new RgbImage(9, 7, rgb);
    }

    private Path jpeg() throws IOException {
        final byte[] rgb = new byte[64 * 64 * 3];
        new Random(2).nextBytes(rgb);
        Arrays.fill(rgb, 0, 64 * 32 * 3, (byte)200);
        final Path file = folder.resolve("j.jpg");
        assertTrue(ImageIO.write(PngTile.buffered(new RgbImage(64, 64, rgb)), "jpg", file.toFile()));
        return file;
    }

    private static byte[] bytes(final int... levels) {
        final byte[] bytes = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            bytes[i] = (byte)levels[i];
        }
        return bytes;
    }

    /** A signature, a header chunk for 8-bit RGB, and an empty data chunk. */
    private static byte[] pngHeader(final int width, final int height) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[]{(byte)0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        final ByteArrayOutputStream header = new ByteArrayOutputStream();
        final DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[]{8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", new byte[0]);
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(final DataOutputStream out, final String type, final byte[] data) throws IOException {
        final byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        final CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int)crc.getValue());
    }
}
