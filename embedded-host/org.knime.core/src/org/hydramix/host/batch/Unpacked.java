package org.hydramix.host.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.hydramix.host.load.WorkflowFormatException;
import org.hydramix.host.load.WorkflowLoader;
import org.hydramix.host.save.TemporaryFolder;
import org.hydramix.host.save.ZipFolders;

/**
 * A zip file in a temporary directory.
 *
 * @param temporary what is deleted at the end
 * @param directory that holds the workflow: the temporary one, or the only one in it, as in workflows that KNIME exported
 */
record Unpacked(TemporaryFolder temporary, Path directory) implements AutoCloseable {

    static Unpacked of(final Path file) throws WorkflowFormatException {
        try {
            final TemporaryFolder temporary = TemporaryFolder.of(Files.createTempDirectory("hydramix-workflow-"));
            try {
                ZipFolders.unzip(file, temporary.path());
                return new Unpacked(temporary, workflowIn(temporary.path(), file));
            } catch (IOException | RuntimeException e) {
                temporary.close();
                throw e;
            }
        } catch (WorkflowFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new WorkflowFormatException("File \"" + file + "\" cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static Path workflowIn(final Path folder, final Path file) throws IOException {
        if (isWorkflow(folder)) {
            return folder;
        }
        try (Stream<Path> children = Files.list(folder)) {
            final List<Path> folders = children.filter(Files::isDirectory).toList();
            if (folders.size() == 1 && isWorkflow(folders.get(0))) {
                return folders.get(0);
            }
        }
        throw new WorkflowFormatException("File \"" + file + "\" holds no workflow, or several: there must be one "
            + WorkflowLoader.WORKFLOW_FILE + ", in its root or in the only folder there.");
    }

    private static boolean isWorkflow(final Path folder) {
        return Files.isRegularFile(folder.resolve(WorkflowLoader.WORKFLOW_FILE));
    }

    @Override
    public void close() {
        temporary.close();
    }
}
