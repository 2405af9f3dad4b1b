package org.hydramix.engine.slide.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.Pictures;
import org.hydramix.engine.slide.TiffText;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.slide.tiff.PyramidSettings.Compression;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that begin like a TIFF but are for OpenSlide. */
class ForeignFormatsTest {

    private static final int TILE = 32;

    private static final long BEYOND = 5L << 30;

    private static final int FIELDS = 11;

    private static final int SIGNED = 9;

    private static final int FLOAT = 11;

    @TempDir
    Path folder;

    private Path slide(final String software) throws Exception {
        final Path file = folder.resolve("a.tiff");
        final RgbImage picture = Pictures.smooth(300, 170, 1);
        PyramidWriter.write(file, new PyramidSettings(300, 170, TILE, Compression.DEFLATE, true, 0.25),
            (column, row) -> Pictures.region(picture, column * TILE, row * TILE, TILE, TILE), Monitor.NONE);
        Files.write(file, TiffText.add(Files.readAllBytes(file), Tags.SOFTWARE, software));
        return file;
    }

    @Test
    void philipsIsForOpenSlide() throws Exception {
        final Path file = slide("Philips DP v1.0");
        final String message =
            assertThrows(ForeignTiffException.class, () -> TiffSlide.open(file, "a")).getMessage();
        assertEquals("it is a slide of Philips", message);
    }

    @Test
    void otherSoftwareIsNot() throws Exception {
        final Path file = slide("Not Philips");
        try (WholeSlideImage slide = WholeSlideImages.open(file)) {
            assertTrue(slide instanceof TiffSlide);
        }
    }

    /** A file that takes no room on the disk up to its last part. */
    private Path sparse(final String start, final byte[] end) throws Exception {
        final Path file = folder.resolve("large.ndpi");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.writeBytes(start);
            out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(BEYOND + end.length - directoryBytes()).array());
            out.seek(BEYOND);
            out.write(end);
        }
        return file;
    }

    private static int directoryBytes() {
        return Short.BYTES + 12 * FIELDS + Long.BYTES + 4 * FIELDS;
    }

    private static void entry(final ByteBuffer to, final int tag, final int type, final int value) {
        to.putShort((short)tag).putShort((short)type).putInt(1).putInt(value);
    }

    /** One JPEG and the directory behind it, whose offsets are the lower halves of 64 bits. */
    private static byte[] level(final RgbImage picture) throws Exception {
        final ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(PngTile.buffered(picture), "jpg", jpeg));
        final ByteBuffer level =
            ByteBuffer.allocate(jpeg.size() + directoryBytes()).order(ByteOrder.LITTLE_ENDIAN);
        level.put(jpeg.toByteArray()).putShort((short)FIELDS);
        entry(level, Tags.WIDTH, FieldTypes.LONG, picture.width());
        entry(level, Tags.HEIGHT, FieldTypes.LONG, picture.height());
        entry(level, Tags.COMPRESSION, FieldTypes.SHORT, Tags.JPEG);
        entry(level, Tags.PHOTOMETRIC, FieldTypes.SHORT, Tags.YCBCR);
        entry(level, Tags.STRIP_OFFSETS, FieldTypes.LONG, (int)BEYOND);
        entry(level, Tags.SAMPLES, FieldTypes.SHORT, RgbImage.CHANNELS);
        entry(level, Tags.ROWS_PER_STRIP, FieldTypes.LONG, picture.height());
        entry(level, Tags.STRIP_BYTES, FieldTypes.LONG, jpeg.size());
        entry(level, Tags.HAMAMATSU, FieldTypes.LONG, 1);
        entry(level, Tags.HAMAMATSU + 1, FLOAT, Float.floatToIntBits(20));
        entry(level, Tags.HAMAMATSU + 4, SIGNED, 0);
        return level.array();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the file would take 5 GB there")
    void beyondFourGigabytesItIsHamamatsus() throws Exception {
        final RgbImage picture = Pictures.smooth(160, 96, 2);
        final Path file = sparse("II*\0", level(picture));
        final String message =
            assertThrows(ForeignTiffException.class, () -> TiffSlide.open(file, "a")).getMessage();
        assertTrue(message.contains("Hamamatsu (NDPI)"), message);
        assumeTrue(WholeSlideImages.openSlideVersion().isPresent(), "OpenSlide is not installed");
        try (WholeSlideImage slide = WholeSlideImages.open(file)) {
            assertEquals(new ImageSize(160, 96), slide.size(0));
            final Path jpeg = folder.resolve("same.jpg");
            assertTrue(ImageIO.write(PngTile.buffered(picture), "jpg", jpeg.toFile()));
            assertArrayEquals(ImageFile.read(jpeg, "same.jpg").rgb(), slide.read(0, 0, 0, 160, 96).rgb());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the file would take 5 GB there")
    void aLargeBigTiffIsDamaged() throws Exception {
        final Path file = sparse("II+\0", new byte[directoryBytes()]);
        final String message =
            assertThrows(EngineException.class, () -> WholeSlideImages.open(file)).getMessage();
        assertTrue(message.startsWith("large.ndpi is damaged or cut short"), message);
    }
}
