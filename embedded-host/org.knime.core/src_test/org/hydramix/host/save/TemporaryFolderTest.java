package org.hydramix.host.save;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that go when the application ends. */
@Timeout(20)
class TemporaryFolderTest {

    @TempDir
    private Path scratch;

    private TemporaryFolder folder;

    @BeforeEach
    void fill() throws IOException {
        folder = TemporaryFolder.of(Files.createDirectory(scratch.resolve("folder")));
        Files.createDirectories(folder.path().resolve("deep/er"));
        Files.writeString(folder.path().resolve("deep/er/file"), "half");
    }

    /** This thread is who writes there. */
    @AfterEach
    void forgetTheInterruption() {
        Thread.interrupted();
        folder.close();
    }

    @Test
    void closingRemovesIt() {
        folder.close();
        assertFalse(Files.exists(folder.path()));
    }

    @Test
    void whoeverIsNotDoneInTimeIsInterruptedAndLosesIt() {
        folder.end(0);
        assertTrue(Thread.currentThread().isInterrupted());
        assertFalse(Files.exists(folder.path()));
        assertThrows(IOException.class, folder::keep);
    }

    @Test
    void whoeverClosesItInTimeIsLeftAlone() throws Exception {
        final Thread end = new Thread(() -> folder.end(10_000));
        end.start();
        assertTrue(Files.exists(folder.path()));
        folder.close();
        end.join();
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void whatIsWholeStays() throws IOException {
        folder.keep();
        folder.end(0);
        folder.close();
        assertFalse(Thread.currentThread().isInterrupted());
        assertTrue(Files.exists(folder.path().resolve("deep/er/file")));
    }
}
