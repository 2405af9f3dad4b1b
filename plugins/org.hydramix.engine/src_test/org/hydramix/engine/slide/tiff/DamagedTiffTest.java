package org.hydramix.engine.slide.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.Pictures;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.slide.tiff.PyramidSettings.Compression;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged files end in a message, not in a crash, a hang or an empty picture. */
class DamagedTiffTest {

    private static final int TILE = 32;

    @TempDir
    Path folder;

    private byte[] pyramid(final Compression compression, final boolean big) throws Exception {
        final Path file = folder.resolve("good.tif");
        final RgbImage picture = Pictures.smooth(100, 80, 1);
        PyramidWriter.write(file, new PyramidSettings(100, 80, TILE, compression, big, 0.5),
            (column, row) -> Pictures.region(picture, column * TILE, row * TILE, TILE, TILE), Monitor.NONE);
        return Files.readAllBytes(file);
    }

    private String message(final byte[] bytes) throws Exception {
        final Path file = folder.resolve("bad.tif");
        Files.write(file, bytes);
        return assertThrows(EngineException.class, () -> readAll(file)).getMessage();
    }

    private static void readAll(final Path file) throws EngineException {
        try (WholeSlideImage slide = WholeSlideImages.open(file)) {
            for (int level = 0; level < slide.levels(); level++) {
                final ImageSize size = slide.size(level);
                slide.read(level, 0, 0, Math.min(size.width(), 500), Math.min(size.height(), 500));
            }
        }
    }

    /** Where the value of a field of the first directory of a little-endian classic TIFF lies. */
    private static int field(final ByteBuffer file, final int tag) {
        final int directory = file.getInt(4);
        for (int i = 0; i < file.getShort(directory); i++) {
            final int entry = directory + 2 + 12 * i;
            if ((file.getShort(entry) & 0xffff) == tag) {
                return entry + 8;
            }
        }
        throw new AssertionError("no field " + tag);
    }

    private byte[] with(final int tag, final int value) throws Exception {
        final ByteBuffer file =
            ByteBuffer.wrap(pyramid(Compression.DEFLATE, false)).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(field(file, tag), value);
        return file.array();
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void filesCutShort(final Compression compression) throws Exception {
        final byte[] whole = pyramid(compression, true);
        for (int eighths = 1; eighths < 8; eighths++) {
            final String message = message(Arrays.copyOf(whole, whole.length * eighths / 8));
            assertTrue(message.startsWith("bad.tif is damaged or cut short") && message.contains("Copy the file again"),
                message);
        }
    }

    @Test
    void absurdSizes() throws Exception {
        assertTrue(message(with(Tags.WIDTH, Integer.MAX_VALUE)).contains("tiles"));
        assertTrue(message(with(Tags.WIDTH, 0)).contains("its width is 0"));
        assertTrue(message(with(Tags.HEIGHT, -1)).contains("its height is 4294967295"));
        assertTrue(message(with(Tags.TILE_WIDTH, 1 << 30)).contains("too large to be read piece by piece"));
        assertTrue(message(with(Tags.TILE_WIDTH, 0)).contains("its tile width is 0"));
        assertTrue(message(with(Tags.SAMPLES, 60_000)).contains("60000 samples"));
    }

    @Test
    void offsetsThatPointNowhere() throws Exception {
        final ByteBuffer file =
            ByteBuffer.wrap(pyramid(Compression.DEFLATE, false)).order(ByteOrder.LITTLE_ENDIAN);
        final int offsets = file.getInt(field(file, Tags.TILE_OFFSETS));
        file.putInt(offsets + 4, 0x7fff_ffff);
        final String message = message(file.array());
        assertTrue(message.contains("at x 32, y 0 px of level 0") && message.contains("has only"), message);
    }

    @Test
    void aTileThatIsNoPicture() throws Exception {
        for (final Compression compression : new Compression[]{Compression.DEFLATE, Compression.JPEG}) {
            final ByteBuffer file = ByteBuffer.wrap(pyramid(compression, false)).order(ByteOrder.LITTLE_ENDIAN);
            final int offset = file.getInt(file.getInt(field(file, Tags.TILE_OFFSETS)) + 8);
            Arrays.fill(file.array(), offset, offset + 200, (byte)0x55);
            final String message = message(file.array());
            assertTrue(message.contains("at x 64, y 0 px of level 0"), message);
        }
    }

    @Test
    void directoriesInARing() throws Exception {
        final ByteBuffer file =
            ByteBuffer.wrap(pyramid(Compression.NONE, false)).order(ByteOrder.LITTLE_ENDIAN);
        final int directory = file.getInt(4);
        file.putInt(directory + 2 + 12 * file.getShort(directory), directory);
        assertTrue(message(file.array()).contains("no end"));
    }

    @Test
    void aTileWithoutBytesIsWhite() throws Exception {
        final ByteBuffer file =
            ByteBuffer.wrap(pyramid(Compression.NONE, false)).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(file.getInt(field(file, Tags.TILE_BYTES)), 0);
        final Path sparse = folder.resolve("sparse.tif");
        Files.write(sparse, file.array());
        try (WholeSlideImage slide = WholeSlideImages.open(sparse)) {
            final RgbImage corner = slide.read(0, 0, 0, TILE + 1, 1);
            assertEquals((byte)255, corner.rgb()[0]);
            assertEquals((byte)255, corner.rgb()[3 * TILE - 1]);
            assertTrue(corner.rgb()[3 * TILE] != (byte)255, "the next tile is there");
        }
    }

    /** Whatever byte is wrong: a picture or a message, soon and without taking the memory. */
    @Test
    void randomDamage() throws Exception {
        final SplittableRandom random = new SplittableRandom(7);
        for (final Compression compression : Compression.values()) {
            final byte[] good = pyramid(compression, random.nextBoolean());
            final int directory = good.length - 700;
            for (int i = 0; i < 150; i++) {
                final byte[] bad = good.clone();
                for (int k = 0; k <= random.nextInt(3); k++) {
                    bad[i % 2 == 0 ? random.nextInt(16) : random.nextInt(directory, good.length)] =
                        (byte)random.nextInt();
                }
                final Path file = folder.resolve("random.tif");
                Files.write(file, bad);
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    try {
                        readAll(file);
                    } catch (final EngineException e) {
                        assertTrue(e.getMessage().startsWith("random.tif "), e.getMessage());
                    }
                });
            }
        }
    }
}
