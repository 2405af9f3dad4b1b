package org.hydramix.nodes.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.node.InvalidSettingsException;

class WorkflowPathsTest {

    private static final Path WORKFLOW = Path.of("/lab/study");

    private final WorkflowPaths paths = new WorkflowPaths(
        url -> WORKFLOW.resolve(new URI(url).getPath().substring(1)));

    @Test
    void anAbsolutePathIsTakenAsItIs() throws InvalidSettingsException {
        assertEquals(Path.of("/data/brca set"), paths.required(" /data/x/../brca set ", "The folder"));
    }

    @Test
    void aRelativePathLiesInTheDataAreaOfTheWorkflow() throws InvalidSettingsException {
        assertEquals(Path.of("/lab/study/data/tiles of Jörg/a"), paths.required("tiles of Jörg/a", "The folder"));
    }

    @Test
    void aRelativePathMayLeaveTheWorkflowWhereAnAddressMayNot() throws InvalidSettingsException {
        final WorkflowPaths outsideOfAWorkspace = new WorkflowPaths(url -> {
            if (url.contains("..")) {
                throw new IOException("Cannot access items outside the workflow");
            }
            return WORKFLOW.resolve(new URI(url).getPath().substring(1));
        });
        assertEquals(Path.of("/lab/tiles"), outsideOfAWorkspace.required("../../tiles", "The folder"));
    }

    @Test
    void aWorkflowAddressIsRelativeToTheWorkflow() throws InvalidSettingsException {
        assertEquals(Path.of("/lab/my tiles"), paths.required("knime://knime.workflow/../my tiles", "The folder"));
    }

    @Test
    void blankMeansNoFile() throws InvalidSettingsException {
        assertEquals(Optional.empty(), paths.optional("  ", "The table"));
        final var e = assertThrows(InvalidSettingsException.class, () -> paths.required("", "The folder"));
        assertEquals("The folder is not set. Enter a path.", e.getMessage());
    }

    @Test
    void nothingIsFetchedFromTheNetwork() {
        final var e = assertThrows(InvalidSettingsException.class,
            () -> paths.required("https://example.org/a.png", "The folder"));
        assertTrue(e.getMessage().contains("https://example.org/a.png") && e.getMessage().contains("absolute path"),
            e.getMessage());
    }

    @Test
    void anAddressThatCannotBeResolvedIsNamed() {
        final WorkflowPaths broken = new WorkflowPaths(url -> {
            throw new IOException("no such mount point");
        });
        final var e = assertThrows(InvalidSettingsException.class,
            () -> broken.required("knime://LOCAL/x", "The model file"));
        assertTrue(e.getMessage().startsWith("The model file 'knime://LOCAL/x' cannot be used: no such mount point."),
            e.getMessage());
    }

    @Test
    void aFolderIsNotAModelFile(@TempDir final Path folder) throws IOException, InvalidSettingsException {
        OutputFiles.checkFile(folder.resolve("model"), "The model file");
        final var isFolder =
            assertThrows(InvalidSettingsException.class, () -> OutputFiles.checkFile(folder, "The model file"));
        assertTrue(isFolder.getMessage().contains(folder + "' is a folder"), isFolder.getMessage());
        final var missing = assertThrows(InvalidSettingsException.class,
            () -> OutputFiles.checkFile(folder.resolve("no/model"), "The model file"));
        assertTrue(missing.getMessage().contains("no' does not exist. Create it"), missing.getMessage());
        final Path file = Files.createFile(folder.resolve("file"));
        assertThrows(InvalidSettingsException.class, () -> OutputFiles.checkFolder(file, "The checkpoint folder"));
    }
}
