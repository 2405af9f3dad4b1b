package org.hydramix.host.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The compression of tables. */
class SnappyTest {

    private static final int LIMIT = 1 << 20;

    private static byte[] roundTrip(final byte[] data) throws IOException {
        return Snappy.decompress(Snappy.compress(data, data.length), LIMIT);
    }

    @Test
    void keepsBytesOfAnyKind() throws IOException {
        final Random random = new Random(1);
        for (int length : new int[]{0, 1, 3, 4, 5, 60, 61, 64, 65, 1_000, 65_536, 100_000}) {
            final byte[] noise = new byte[length];
            random.nextBytes(noise);
            assertArrayEquals(noise, roundTrip(noise));
            final byte[] few = new byte[length];
            for (int i = 0; i < length; i++) {
                few[i] = (byte)random.nextInt(2);
            }
            assertArrayEquals(few, roundTrip(few));
            assertArrayEquals(new byte[length], roundTrip(new byte[length]));
        }
    }

    @Test
    void compressesWhatRepeats() {
        assertTrue(Snappy.compress(new byte[32_768], 32_768).length < 2_000);
    }

    /** Worked out by hand from the format description: length 9, literal "abc", copy of 6 bytes from 3 bytes before. */
    @Test
    void readsAnOverlappingCopy() throws IOException {
        final byte[] block = {9, 2 << 2, 'a', 'b', 'c', 2 << 2 | 1, 3};
        assertArrayEquals("abcabcabc".getBytes(StandardCharsets.US_ASCII), Snappy.decompress(block, LIMIT));
    }

    @Test
    void refusesDamagedBlocks() {
        assertThrows(IOException.class, () -> Snappy.decompress(new byte[]{5, 2 << 2, 'a', 'b', 'c'}, LIMIT));
        assertThrows(IOException.class, () -> Snappy.decompress(new byte[]{9, 2 << 2, 'a'}, LIMIT));
        assertThrows(IOException.class, () -> Snappy.decompress(new byte[]{4, 1, 3}, LIMIT));
        assertThrows(IOException.class, () -> Snappy.decompress(new byte[]{100, 0}, 10));
    }

    @Test
    void framesManyBlocks() throws IOException {
        final byte[] data = new byte[200_001];
        new Random(2).nextBytes(data);
        final var file = new ByteArrayOutputStream();
        try (SnappyOutputStream out = new SnappyOutputStream(file)) {
            out.write(data[0]);
            out.write(data, 1, data.length - 1);
        }
        try (SnappyInputStream in = new SnappyInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            assertArrayEquals(data, in.readAllBytes());
        }
        final byte[] cut = Arrays.copyOf(file.toByteArray(), file.size() - 1);
        assertThrows(IOException.class,
            () -> new SnappyInputStream(new ByteArrayInputStream(cut)).readAllBytes());
    }
}
