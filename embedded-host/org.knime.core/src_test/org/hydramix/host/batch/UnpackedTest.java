package org.hydramix.host.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.hydramix.host.load.WorkflowFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workflows in zip files. */
class UnpackedTest {

    @TempDir
    private Path scratch;

    private Path zip(final String... names) throws IOException {
        final Path file = Files.createTempFile(scratch, "cells", ".knwf");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void theWorkflowIsInTheRoot() throws Exception {
        final Path directory;
        try (Unpacked unpacked = Unpacked.of(zip("workflow.knime", "Tile Reader (#1)/settings.xml"))) {
            directory = unpacked.directory();
            assertTrue(Files.exists(directory.resolve("Tile Reader (#1)/settings.xml")));
        }
        assertFalse(Files.exists(directory));
    }

    @Test
    void orInTheOnlyFolderAsWhenKnimeExportsIt() throws Exception {
        final Path directory;
        try (Unpacked unpacked = Unpacked.of(zip("cells/", "cells/workflow.knime", "cells/Tile Reader (#1)/settings.xml"))) {
            directory = unpacked.directory();
            assertEquals("cells", directory.getFileName().toString());
            assertTrue(Files.exists(directory.resolve("workflow.knime")));
        }
        assertFalse(Files.exists(directory.getParent()));
    }

    @Test
    void severalWorkflowsOrNoneAreRefused() throws Exception {
        for (Path file : new Path[]{zip("a/workflow.knime", "b/workflow.knime"), zip("a/b/workflow.knime"), zip("a.txt")}) {
            final var e = assertThrows(WorkflowFormatException.class, () -> Unpacked.of(file));
            assertTrue(e.getMessage().contains(file.toString()) && e.getMessage().contains("workflow.knime"), e.getMessage());
        }
    }
}
