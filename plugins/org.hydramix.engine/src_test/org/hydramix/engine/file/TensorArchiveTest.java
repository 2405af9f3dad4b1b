package org.hydramix.engine.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** What is written is read, and the bytes are those that the format describes. */
class TensorArchiveTest {

    @TempDir
    Path folder;

    @Test
    void roundTrip() throws EngineException {
        final Path file = folder.resolve("a.hydramix");
        final float[] many = new float[100_000];
        many[99_999] = -1.5f;
        TensorArchive.write(file, "thing", 3, meta(), List.of(Tensor.of("f", many, 10, 10_000),
            Tensor.of("b", new byte[]{1, -1}, 2), Tensor.of("l", new long[]{Long.MIN_VALUE}), Tensor.of("none",
                new float[0], 0, 7)));
        final TensorArchive archive = TensorArchive.read(file, "a", "thing", 5);
        assertEquals(3, archive.version());
        assertEquals(meta(), archive.meta());
        assertArrayEquals(many, archive.floats("f"));
        assertArrayEquals(new long[]{10, 10_000}, archive.tensor("f").shape());
        assertArrayEquals(new byte[]{1, -1}, archive.bytes("b"));
        assertArrayEquals(new long[]{Long.MIN_VALUE}, archive.longs("l"));
        assertArrayEquals(new long[]{0, 7}, archive.tensor("none").shape());
    }

    @Test
    void aStreamHoldsTheSameBytesAsAFileAndIsReadBack() throws EngineException, IOException {
        final Path file = folder.resolve("a.hydramix");
        TensorArchive.write(file, "thing", 1, meta(), tensors());
        final byte[] bytes = bytes();
        assertArrayEquals(Files.readAllBytes(file), bytes);
        final TensorArchive archive = TensorArchive.read(new ByteArrayInputStream(bytes), "a", "thing", 1);
        assertArrayEquals(new float[]{1, 2}, archive.floats("f"));
    }

    @Test
    void sameContentSameBytes() throws IOException {
        assertArrayEquals(bytes(), bytes());
    }

    @Test
    void theTensorsAreInTheSafetensorsLayout() throws IOException {
        final ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes()));
        ZipEntry entry = zip.getNextEntry();
        assertEquals("meta.json", entry.getName());
        entry = zip.getNextEntry();
        assertEquals("tensors.safetensors", entry.getName());
        assertEquals(ZipEntry.STORED, entry.getMethod());
        final byte[] raw = zip.readAllBytes();
        final String header = "{\"f\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
        final int length = (header.length() + 7) / 8 * 8;
        assertArrayEquals(new byte[]{(byte)length, 0, 0, 0, 0, 0, 0, 0}, Arrays.copyOf(raw, 8));
        assertEquals(header, new String(raw, 8, length, StandardCharsets.UTF_8).strip());
        // 1f and 2f, little-endian
        assertArrayEquals(new byte[]{0, 0, (byte)0x80, 0x3f, 0, 0, 0, 0x40},
            Arrays.copyOfRange(raw, 8 + length, raw.length));
        assertTrue(length % 8 == 0);
    }

    private static byte[] bytes() throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        TensorArchive.write(out, "thing", 1, meta(), tensors());
        return out.toByteArray();
    }

    private static List<Tensor> tensors() {
        return List.of(Tensor.of("f", new float[]{1, 2}, 2));
    }

    private static JsonObject meta() {
        final JsonObject meta = new JsonObject();
        meta.addProperty("name", "Änne");
        return meta;
    }
}
