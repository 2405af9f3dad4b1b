package org.hydramix.host.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.hydramix.host.load.LoadedWorkflow;
import org.hydramix.host.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.NodeSettings;

/** Where workflows can be saved. */
class WorkflowSaverTest {

    private static final List<String> SAVED = List.of(".savedWithData", "data", "workflow.knime");

    @TempDir
    private Path scratch;

    private Path source;

    private WorkflowSaver saver;

    @BeforeEach
    void workflow() throws IOException {
        source = Files.createDirectory(scratch.resolve("source"));
        Files.createDirectories(source.resolve("data/inner"));
        Files.writeString(source.resolve("data/inner/file"), "content");
        saver = new WorkflowSaver(new LoadedWorkflow(new Workflow("w", source), new NodeSettings("workflow.knime"), List.of()));
    }

    private static List<String> names(final Path directory) throws IOException {
        try (Stream<Path> items = Files.list(directory)) {
            return items.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private void assertSaves(final Path target) throws Exception {
        WorkflowSaver.check(target);
        assertEquals(List.of(), names(target));
        saver.save(target);
        saver.save(target);
        assertEquals(SAVED, names(target));
        assertEquals("content", Files.readString(target.resolve("data/inner/file")));
    }

    @Test
    void inAFolderThatALinkLeadsTo() throws Exception {
        final Path real = Files.createDirectories(scratch.resolve("elsewhere/real"));
        final Path link = Files.createSymbolicLink(scratch.resolve("link"), real);
        assertSaves(link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of("real"), names(real.getParent()));
        assertEquals(List.of("elsewhere", "link", "source"), names(scratch));
    }

    /** As with {@code docker run -v}. */
    @Test
    void onAnotherDiskThanItsParent() throws Exception {
        final Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(scratch)),
            "there is one disk only");
        final Path real = Files.createTempDirectory(memory, "hydramix-test");
        try {
            assertSaves(Files.createSymbolicLink(scratch.resolve("link"), real));
        } finally {
            TemporaryFolder.remove(real);
        }
    }

    @Test
    void inAFolderOfOnesOwnInAFolderOfOthers() throws Exception {
        final Path parent = Files.createDirectory(scratch.resolve("parent"));
        final Path target = Files.createDirectory(parent.resolve("mine"));
        assertTrue(parent.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(parent), "the superuser may write everywhere");
            assertSaves(target);
        } finally {
            assertTrue(parent.toFile().setWritable(true));
        }
    }

    @Test
    void inAFolderThatIsMadeOnlyThen() throws Exception {
        final Path target = scratch.resolve("new/deeper/target");
        WorkflowSaver.check(target);
        assertFalse(Files.exists(target));
        saver.save(target);
        assertEquals(SAVED, names(target));
        assertEquals(List.of("target"), names(target.getParent()));
    }

    @Test
    void inItsOwnDataFolder() throws Exception {
        final Path target = source.resolve("data/copies/first");
        saver.save(target);
        assertEquals(SAVED, names(target));
        assertEquals(List.of("copies", "inner"), names(target.resolve("data")));
    }

    @Test
    void inAZipFileThatALinkLeadsTo() throws Exception {
        final Path real = Files.writeString(Files.createDirectory(scratch.resolve("elsewhere")).resolve("real.knwf"), "old");
        final Path link = Files.createSymbolicLink(scratch.resolve("link.knwf"), real);
        WorkflowSaver.checkZipped(link);
        saver.saveZipped(link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of("real.knwf"), names(real.getParent()));
        final Path unzipped = Files.createDirectory(scratch.resolve("unzipped"));
        ZipFolders.unzip(real, unzipped);
        assertEquals(SAVED, names(unzipped));
    }

    @Test
    void whereItCannotBeSavedIsToldBeforehand() throws Exception {
        final Path file = Files.writeString(scratch.resolve("file"), "");
        final Path nowhere = Files.createSymbolicLink(scratch.resolve("nowhere"), scratch.resolve("gone"));
        assertTold(nowhere, () -> WorkflowSaver.check(nowhere));
        assertTold(nowhere, () -> WorkflowSaver.checkZipped(nowhere));
        assertTold(file, () -> WorkflowSaver.check(file));
        assertTold(source, () -> WorkflowSaver.checkZipped(source));
        assertTold(file.resolve("inside"), () -> WorkflowSaver.check(file.resolve("inside")));
        // the superuser may write everywhere but into the kernel's own tree
        assumeTrue(Files.isDirectory(Path.of("/sys")));
        assertTold(Path.of("/sys"), () -> WorkflowSaver.check(Path.of("/sys")));
        assertTold(Path.of("/sys/new"), () -> WorkflowSaver.check(Path.of("/sys/new")));
    }

    private static void assertTold(final Path target, final org.junit.jupiter.api.function.Executable check) {
        final String said = assertThrows(IOException.class, check).getMessage();
        assertTrue(said.contains("\"" + target + "\""), said);
        assertTrue(said.contains("Choose a place"), said);
    }

    /** Hours of training are in it. */
    @Test
    void whatCannotBeMovedIntoPlaceIsNotRemoved() throws Exception {
        final Path target = scratch.resolve("target");
        final Path kept;
        try (StagedDirectory staged = StagedDirectory.forDirectory(target)) {
            Files.writeString(staged.path().resolve("workflow.knime"), "new");
            kept = staged.path();
            Files.createSymbolicLink(target, scratch.resolve("gone"));
            Files.createDirectory(scratch.resolve("gone"));
            Files.createDirectory(scratch.resolve("gone/workflow.knime"));
            final var e = assertThrows(IOException.class, () -> staged.moveItems("missing"));
            assertTrue(e.getMessage().contains("only partly saved") && e.getMessage().contains(kept.toString()), e.getMessage());
        }
        assertTrue(Files.exists(kept));
    }
}
