package org.hydramix.engine.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written completely or not at all. */
class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        final Path file = Files.write(folder.resolve("old"), new byte[]{1});
        final EngineException e = assertThrows(EngineException.class, () -> AtomicFile.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        }));
        assertTrue(e.getMessage().contains("Cannot write " + file), e.getMessage());
        assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
        assertArrayEquals(new byte[]{1}, Files.readAllBytes(file));
        assertEquals(List.of("old"), names());
    }

    @Test
    void aMissingFolderIsNamed() {
        final EngineException e = assertThrows(EngineException.class,
            () -> AtomicFile.write(folder.resolve("none/file"), out -> out.write(1)));
        assertTrue(e.getMessage().contains("the folder " + folder.resolve("none") + " does not exist"), e.getMessage());
    }

    @Test
    void aFolderIsNoFile() {
        final EngineException e =
            assertThrows(EngineException.class, () -> AtomicFile.write(folder, out -> out.write(1)));
        assertTrue(e.getMessage().contains("it is a folder"), e.getMessage());
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        final Path file = Files.write(folder.resolve("old"), new byte[]{1});
        final EngineException e =
            assertThrows(EngineException.class, () -> AtomicFile.write(file.resolve("new"), out -> out.write(1)));
        assertTrue(e.getMessage().contains("the folder " + file + " does not exist"), e.getMessage());
        assertEquals(List.of("old"), names());
    }

    @Test
    void anUnwritableFolderIsNamed() throws IOException {
        final Path locked = locked();
        final EngineException e = assertThrows(EngineException.class,
            () -> AtomicFile.write(locked.resolve("file"), out -> out.write(1)));
        assertTrue(e.getMessage().contains("no permission to write into " + locked), e.getMessage());
        assertTrue(e.getMessage().contains("Choose a folder"), e.getMessage());
    }

    /** The superuser may write everywhere but into the kernel's own tree. */
    private Path locked() throws IOException {
        final Path kernel = Path.of("/sys");
        final Path locked = Files.createDirectory(folder.resolve("locked"));
        assertTrue(locked.toFile().setWritable(false));
        return Files.isWritable(locked) && Files.isDirectory(kernel) ? kernel : locked;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toList());
        }
    }
}
