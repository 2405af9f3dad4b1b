package org.hydramix.host.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories and zip files that workflows are saved to. */
class SavingTest {

    @TempDir
    private Path scratch;

    private static List<String> names(final Path directory) throws IOException {
        try (Stream<Path> items = Files.list(directory)) {
            return items.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesItemsOfTheSameNameAndKeepsTheRest() throws IOException {
        final Path target = Files.createDirectories(scratch.resolve("workflow"));
        Files.createDirectories(target.resolve("data"));
        Files.createDirectories(target.resolve("Node (#1)/port_1"));
        Files.writeString(target.resolve("workflow.knime"), "old");
        try (StagedDirectory staged = StagedDirectory.forDirectory(target)) {
            Files.createDirectories(staged.path().resolve("Node (#1)"));
            Files.writeString(staged.path().resolve("workflow.knime"), "new");
            staged.moveItems("workflow.knime");
        }
        assertEquals(List.of("Node (#1)", "data", "workflow.knime"), names(target));
        assertEquals("new", Files.readString(target.resolve("workflow.knime")));
        assertFalse(Files.exists(target.resolve("Node (#1)/port_1")));
        assertEquals(List.of("workflow"), names(scratch));
    }

    @Test
    void leavesNothingBehindWhenWritingFails() throws IOException {
        final Path target = scratch.resolve("workflow");
        assertThrows(IOException.class, () -> {
            try (StagedDirectory staged = StagedDirectory.forDirectory(target)) {
                Files.writeString(staged.path().resolve("half"), "half");
                throw new IOException("disk full");
            }
        });
        assertEquals(List.of(), names(scratch));
    }

    @Test
    void zipsAndUnzips() throws IOException {
        final Path source = Files.createDirectories(scratch.resolve("source"));
        Files.createDirectories(source.resolve("Node (#1)"));
        Files.writeString(source.resolve("Node (#1)/settings.xml"), "settings");
        ZipFolders.zip(source, scratch.resolve("w.zip"));
        final Path target = Files.createDirectories(scratch.resolve("target"));
        ZipFolders.unzip(scratch.resolve("w.zip"), target);
        assertEquals("settings", Files.readString(target.resolve("Node (#1)/settings.xml")));
    }

    @Test
    void refusesZipEntriesThatLeadOut() throws IOException {
        final Path file = scratch.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("../evil.txt"));
            zip.closeEntry();
        }
        final Path target = Files.createDirectories(scratch.resolve("target"));
        final var e = assertThrows(IOException.class, () -> ZipFolders.unzip(file, target));
        assertTrue(e.getMessage().contains("../evil.txt"), e.getMessage());
        assertFalse(Files.exists(scratch.resolve("evil.txt")));
    }
}
