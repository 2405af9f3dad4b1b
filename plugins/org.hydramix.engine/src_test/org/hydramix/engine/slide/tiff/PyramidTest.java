package org.hydramix.engine.slide.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.Pictures;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.slide.tiff.PyramidSettings.Compression;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pyramids that are written here are read back. */
class PyramidTest {

    private static final int TILE = 32;

    private static final RgbImage PICTURE = Pictures.smooth(300, 170, 1);

    @TempDir
    Path folder;

    private Path write(final Compression compression, final boolean big) throws Exception {
        final Path file = folder.resolve("pyramid.tif");
        PyramidWriter.write(file, new PyramidSettings(300, 170, TILE, compression, big, 0.25),
            (column, row) -> Pictures.region(PICTURE, column * TILE, row * TILE, TILE, TILE), Monitor.NONE);
        return file;
    }

    static Stream<Arguments> kinds() {
        return Stream.of(Compression.values())
            .flatMap(compression -> Stream.of(Arguments.of(compression, true), Arguments.of(compression, false)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenIsRead(final Compression compression, final boolean big) throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.open(write(compression, big))) {
            assertTrue(slide instanceof TiffSlide);
            assertEquals(3, slide.levels());
            assertEquals(new ImageSize(300, 170), slide.size(0));
            assertEquals(new ImageSize(75, 43), slide.size(1));
            assertEquals(new ImageSize(19, 11), slide.size(2));
            assertEquals(4, slide.downsample(1), 0.05);
            assertEquals(0.25, slide.micronsPerPixel().orElseThrow(), 1e-6);
            final double allowed = compression == Compression.JPEG ? 3 : 0;
            final SplittableRandom random = new SplittableRandom(2);
            for (int i = 0; i < 20; i++) {
                final int x = random.nextInt(-40, 310);
                final int y = random.nextInt(-40, 180);
                final RgbImage expected = Pictures.region(PICTURE, x, y, 70, 50);
                assertTrue(Pictures.difference(expected, slide.read(0, x, y, 70, 50)) <= allowed, x + ", " + y);
            }
            final RgbImage reduced = slide.read(1, 10, 10, 1, 1);
            int sum = 8;
            for (int y = 40; y < 44; y++) {
                for (int x = 40; x < 44; x++) {
                    sum += PICTURE.rgb()[(y * 300 + x) * 3] & 0xff;
                }
            }
            assertEquals(sum / 16.0, reduced.rgb()[0] & 0xff, allowed + 1, "mean of 4 × 4 px");
        }
    }

    /** As OME-TIFF has it: the coarser levels hang on the first image instead of following it. */
    @Test
    void levelsInSubDirectories() throws Exception {
        final ByteBuffer file =
            ByteBuffer.wrap(Files.readAllBytes(write(Compression.DEFLATE, false))).order(ByteOrder.LITTLE_ENDIAN);
        final int first = file.getInt(4);
        final int fields = file.getShort(first);
        final int second = file.getInt(first + 2 + 12 * fields);
        final int third = file.getInt(second + 2 + 12 * file.getShort(second));
        final int end = file.capacity() + (file.capacity() & 1);
        final ByteBuffer other = ByteBuffer.allocate(end + 8 + 2 + 12 * (fields + 1) + 4).order(ByteOrder.LITTLE_ENDIAN);
        other.put(file.array()).putInt(4, end + 8).putInt(end, second).putInt(end + 4, third);
        other.position(end + 8).putShort((short)(fields + 1)).put(file.array(), first + 2, 12 * fields);
        other.putShort((short)Tags.SUB_IFDS).putShort((short)FieldTypes.LONG).putInt(2).putInt(end);
        final Path path = folder.resolve("sub.tif");
        Files.write(path, other.array());
        try (WholeSlideImage slide = WholeSlideImages.open(path);
            WholeSlideImage same = WholeSlideImages.open(folder.resolve("pyramid.tif"))) {
            assertEquals(3, slide.levels());
            for (int level = 0; level < 3; level++) {
                assertArrayEquals(same.read(level, 0, 0, 70, 40).rgb(), slide.read(level, 0, 0, 70, 40).rgb());
            }
        }
    }

    /** As Aperio has them: the label lies in strips and calls itself a reduced image, the glass has bit 8. */
    @Test
    void labelAndGlassAreNoLevelsHoweverWellTheyFit() throws Exception {
        final ByteBuffer file =
            ByteBuffer.wrap(Files.readAllBytes(write(Compression.DEFLATE, false))).order(ByteOrder.LITTLE_ENDIAN);
        final int first = file.getInt(4);
        final int fields = file.getShort(first);
        final int end = file.capacity() + (file.capacity() & 1);
        final ByteBuffer other =
            ByteBuffer.allocate(end + 2 * (2 + 12 * (fields + 1) + 4)).order(ByteOrder.LITTLE_ENDIAN);
        other.put(file.array());
        int last = first;
        while (other.getInt(next(other, last)) != 0) {
            last = other.getInt(next(other, last));
        }
        for (final int type : new int[]{1, 9}) {
            final int place = type == 1 ? end : end + 2 + 12 * (fields + 1) + 4;
            other.putInt(next(other, last), place);
            other.position(place).putShort((short)0);
            entry(other, Tags.SUBFILE_TYPE, type);
            for (int i = 0; i < fields; i++) {
                final int at = first + 2 + 12 * i;
                final int tag = other.getShort(at) & 0xffff;
                if (tag == Tags.WIDTH || tag == Tags.HEIGHT) {
                    entry(other, tag, tag == Tags.WIDTH ? 150 : 85);
                } else if (tag != Tags.SUBFILE_TYPE && (type == 9 || tag < Tags.TILE_WIDTH || tag > Tags.TILE_BYTES)) {
                    other.put(other.array(), at, 12);
                }
            }
            other.putShort(place, (short)((other.position() - place - 2) / 12)).putInt(0);
            last = place;
        }
        final Path path = folder.resolve("aperio.tif");
        Files.write(path, other.array());
        try (TiffBytes bytes = new TiffBytes(path); WholeSlideImage slide = WholeSlideImages.open(path)) {
            assertEquals(5, TiffStructure.read(bytes).size());
            assertEquals(3, slide.levels());
            assertEquals(new ImageSize(75, 43), slide.size(1));
        }
    }

    private static int next(final ByteBuffer file, final int directory) {
        return directory + 2 + 12 * file.getShort(directory);
    }

    private static void entry(final ByteBuffer to, final int tag, final int value) {
        to.putShort((short)tag).putShort((short)FieldTypes.LONG).putInt(1).putInt(value);
    }

    @Test
    void severalThreadsReadTheSame() throws Exception {
        try (WholeSlideImage slide = WholeSlideImages.open(write(Compression.JPEG, true))) {
            final RgbImage whole = slide.read(0, 0, 0, 300, 170);
            final ExecutorService threads = Executors.newFixedThreadPool(4);
            final List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                final int x = i * 37 % 280;
                final int y = i * 23 % 150;
                tasks.add(() -> {
                    assertArrayEquals(Pictures.region(whole, x, y, 40, 40).rgb(), slide.read(0, x, y, 40, 40).rgb());
                    return true;
                });
            }
            for (final Future<Boolean> done : threads.invokeAll(tasks)) {
                assertTrue(done.get());
            }
            threads.shutdown();
        }
    }

    @Test
    void aCancelledWriterLeavesNothing() {
        final Monitor cancelled = new Monitor() {
            @Override
            public void progress(final double fraction, final String message) {
                assertTrue(fraction >= 0 && fraction < 1);
            }

            @Override
            public void checkCancelled() throws CancelledException {
                throw new CancelledException();
            }
        };
        final Path file = folder.resolve("cancelled.tif");
        assertThrows(CancelledException.class, () -> PyramidWriter.write(file,
            new PyramidSettings(300, 170, TILE, Compression.NONE, false, 1), (column, row) -> PICTURE, cancelled));
        assertFalse(Files.exists(file));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void readingAfterClosingFails() throws Exception {
        final WholeSlideImage slide = WholeSlideImages.open(write(Compression.NONE, false));
        slide.close();
        assertThrows(Exception.class, () -> slide.read(0, 0, 0, 5, 5));
    }
}
