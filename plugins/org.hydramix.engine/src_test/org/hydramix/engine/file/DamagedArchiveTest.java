package org.hydramix.engine.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** Every kind of damage is found, and the message names the file and a remedy. */
class DamagedArchiveTest {

    private static final float[] VALUES = {1, 2, 3};

    @TempDir
    Path folder;

    private Path file;

    private byte[] intact;

    @BeforeEach
    void write() throws EngineException, IOException {
        file = folder.resolve("m.hydramix");
        TensorArchive.write(file, "model", 2, new JsonObject(), List.of(Tensor.of("w", VALUES, 3)));
        intact = Files.readAllBytes(file);
    }

    @Test
    void missing() {
        assertMessage(read(folder.resolve("gone")), "m.hydramix", "does not exist", "Check the path");
    }

    @Test
    void emptyAndNoZip() throws IOException {
        for (final byte[] content : new byte[][]{{}, "hello".getBytes(StandardCharsets.UTF_8)}) {
            Files.write(file, content);
            assertMessage(read(file), "m.hydramix", "not a HydraMix file", "again");
        }
    }

    @Test
    void truncatedAnywhere() throws IOException {
        for (int length = 0; length < intact.length; length++) {
            Files.write(file, Arrays.copyOf(intact, length));
            assertMessage(read(file), "m.hydramix", "truncated");
        }
    }

    /** Sizes are told by the directory of the zip; memory must not be taken for what the file cannot hold. */
    @Test
    void morePromisedThanThereIs() throws IOException {
        final byte[] bytes = intact.clone();
        final byte[] entry = ArchiveFormat.TENSOR_ENTRY.getBytes(StandardCharsets.UTF_8);
        int name = bytes.length - entry.length;
        while (!Arrays.equals(bytes, name, name + entry.length, entry, 0, entry.length)) {
            name--;
        }
        // in the directory both sizes stand 26 and 22 bytes before the name, the lowest byte first
        for (final int before : new int[]{26, 22}) {
            bytes[name - before + 3] = 0x7f;
        }
        Files.write(file, bytes);
        assertMessage(read(file), "m.hydramix", "promises more than the file holds", "again");
    }

    @Test
    void aTensorByteAltered() throws IOException {
        final byte[] bytes = intact.clone();
        final int at = indexOf(bytes, new byte[]{0, 0, (byte)0x80, 0x3f});
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertMessage(read(file), "m.hydramix", "checksum", "again");
    }

    /** Either it is told, or the byte means nothing (a time stamp) and the content is what was written. */
    @Test
    void anyByteAltered() throws IOException {
        int told = 0;
        for (int i = 0; i < intact.length; i++) {
            final byte[] bytes = intact.clone();
            bytes[i] ^= 0x10;
            Files.write(file, bytes);
            try {
                final TensorArchive archive = TensorArchive.read(file, "m.hydramix", "model", 2);
                assertEquals(2, archive.version());
                assertArrayEquals(VALUES, archive.floats("w"));
            } catch (final EngineException e) {
                assertTrue(e.getMessage().startsWith("m.hydramix"), e.getMessage());
                told++;
            }
        }
        assertTrue(told > intact.length / 2, told + " of " + intact.length);
    }

    @Test
    void anotherKind() {
        final EngineException e =
            assertThrows(EngineException.class, () -> TensorArchive.read(file, "m.hydramix", "training-set", 2));
        assertMessage(e, "m.hydramix", "holds a model", "training-set is needed", "Choose another file");
    }

    @Test
    void aNewerVersion() {
        final EngineException e =
            assertThrows(EngineException.class, () -> TensorArchive.read(file, "m.hydramix", "model", 1));
        assertMessage(e, "m.hydramix", "version 2", "up to version 1", "Update HydraMix");
    }

    @Test
    void anEntryThatClimbsOut() throws IOException {
        zip(Map.of("meta.json", "{}", "../evil", "x"));
        assertMessage(read(file), "m.hydramix", "'../evil'", "Use only files that HydraMix wrote");
        assertTrue(Files.notExists(folder.resolveSibling("evil")));
    }

    @Test
    void anUnexpectedEntry() throws IOException {
        zip(Map.of("meta.json", "{}", "notes.txt", "x"));
        assertMessage(read(file), "m.hydramix", "unexpected entry 'notes.txt'");
    }

    @Test
    void aMissingEntry() throws IOException {
        zip(Map.of("tensors.safetensors", "x"));
        assertMessage(read(file), "m.hydramix", "lacks the entry 'meta.json'");
    }

    @Test
    void aDescriptionThatIsNoJson() throws IOException {
        zip(Map.of("meta.json", "no", "tensors.safetensors", "x"));
        assertMessage(read(file), "m.hydramix", "description that cannot be read");
    }

    @Test
    void aDescriptionThatLacksAKey() throws IOException {
        zip(Map.of("meta.json", "{\"format\":\"hydramix\"}", "tensors.safetensors", "x"));
        assertMessage(read(file), "m.hydramix", "lacks 'kind'");
    }

    @Test
    void absurdHeaderLength() throws IOException {
        tensors("\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f{}");
        assertMessage(read(file), "m.hydramix", "impossible length");
    }

    @Test
    void absurdShape() throws IOException {
        header("{\"w\":{\"dtype\":\"F32\",\"shape\":[4000000000,4000000000,4000000000],\"data_offsets\":[0,4]}}", 4);
        assertMessage(read(file), "m.hydramix", "'w'", "impossible shape");
        header("{\"w\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", 4);
        assertMessage(read(file), "m.hydramix", "'w'", "impossible shape");
    }

    @Test
    void shapeAgainstSize() throws IOException {
        header("{\"w\":{\"dtype\":\"F32\",\"shape\":[500000000],\"data_offsets\":[0,2000000000]}}", 4);
        assertMessage(read(file), "m.hydramix", "'w'", "does not fit its data");
        header("{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 5);
        assertMessage(read(file), "m.hydramix", "need 4 bytes, but there are 5");
        header("{\"w\":{\"dtype\":\"F99\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4);
        assertMessage(read(file), "m.hydramix", "header cannot be read");
    }

    @Test
    void aMissingTensor() throws EngineException {
        final TensorArchive archive = TensorArchive.read(file, "m.hydramix", "model", 2);
        assertMessage(assertThrows(EngineException.class, () -> archive.floats("v")), "lacks the tensor 'v'");
        assertMessage(assertThrows(EngineException.class, () -> archive.bytes("w")), "'w'", "another kind of numbers");
    }

    private EngineException read(final Path path) {
        return assertThrows(EngineException.class, () -> TensorArchive.read(path, "m.hydramix", "model", 2));
    }

    private static void assertMessage(final EngineException e, final String... parts) {
        for (final String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    private void header(final String json, final int dataBytes) throws IOException {
        tensors((char)json.length() + "\0\0\0\0\0\0\0" + json + "\0".repeat(dataBytes));
    }

    private void tensors(final String latin1) throws IOException {
        zip(Map.of("meta.json",
            "{\"format\":\"hydramix\",\"kind\":\"model\",\"version\":1,\"tensorsSha256\":\"00\",\"content\":{}}",
            "tensors.safetensors", latin1));
    }

    /** Entries are stored; texts are bytes in Latin-1. */
    private void zip(final Map<String, String> entries) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (final Map.Entry<String, String> item : new TreeMap<>(entries).entrySet()) {
                final byte[] bytes = item.getValue().getBytes(StandardCharsets.ISO_8859_1);
                final CRC32 crc = new CRC32();
                crc.update(bytes);
                final ZipEntry entry = new ZipEntry(item.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        Files.write(file, out.toByteArray());
    }

    private static int indexOf(final byte[] bytes, final byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
