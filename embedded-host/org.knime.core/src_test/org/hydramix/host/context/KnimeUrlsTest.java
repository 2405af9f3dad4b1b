package org.hydramix.host.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.util.FileUtil;

/** Addresses relative to the workflow. */
class KnimeUrlsTest {

    @TempDir
    private Path workflow;

    @Test
    void resolvesRelativeToTheWorkflow() throws Exception {
        try (CurrentWorkflow.Scope scope = CurrentWorkflow.enter(workflow)) {
            for (String name : new String[]{"data/my%20file.csv", "data/my file.csv"}) {
                assertEquals(workflow.resolve("data/my file.csv"),
                    FileUtil.resolveToPath(FileUtil.toURL("knime://knime.workflow/" + name)));
            }
            Files.writeString(workflow.resolve("x.txt"), "content");
            try (var in = FileUtil.toURL("knime://knime.workflow/x.txt").openStream()) {
                assertEquals("content", new String(in.readAllBytes()));
            }
        }
        assertTrue(CurrentWorkflow.directory().isEmpty());
    }

    @Test
    void resolvesPathsOfThisComputer() throws Exception {
        final Path file = workflow.resolve("a b.txt");
        assertEquals(file, FileUtil.resolveToPath(FileUtil.toURL(file.toString())));
        assertEquals(file, FileUtil.resolveToPath(FileUtil.toURL(file.toUri().toString())));
    }

    @Test
    void anAddressDoesNotLeaveTheWorkflow() throws Exception {
        try (CurrentWorkflow.Scope scope = CurrentWorkflow.enter(workflow)) {
            assertEquals(workflow.resolve("b"), FileUtil.resolveToPath(FileUtil.toURL("knime://knime.workflow/a/../b")));
            assertThrows(IOException.class,
                () -> FileUtil.resolveToPath(FileUtil.toURL("knime://knime.workflow/../tiles")));
        }
    }

    @Test
    void refusesWhatItCannotResolve() {
        assertThrows(IOException.class, () -> FileUtil.resolveToPath(FileUtil.toURL("knime://knime.workflow/x")));
        assertThrows(IOException.class, () -> FileUtil.resolveToPath(FileUtil.toURL("knime://My-Hub/x")));
        assertThrows(MalformedURLException.class, () -> FileUtil.toURL("https://example.org/x"));
    }
}
