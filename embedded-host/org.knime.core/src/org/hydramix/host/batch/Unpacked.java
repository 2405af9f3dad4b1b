package org.hydramix.host.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.hydramix.host.load.WorkflowFormatException;
import org.hydramix.host.load.WorkflowLoader;
import org.hydramix.host.save.ZipFolders;
import org.knime.core.util.FileUtil;

/**
 * A zip file in a temporary directory.
 *
 * @param directory that holds the workflow
 */
record Unpacked(Path directory) implements AutoCloseable {

    static Unpacked of(final Path file) throws WorkflowFormatException {
        try {
            final Path directory = Files.createTempDirectory("hydramix-workflow-");
            final Unpacked unpacked = new Unpacked(directory);
            ZipFolders.unzip(file, directory);
            if (!Files.isRegularFile(directory.resolve(WorkflowLoader.WORKFLOW_FILE))) {
                unpacked.close();
                throw new WorkflowFormatException(
                    "File \"" + file + "\" has no " + WorkflowLoader.WORKFLOW_FILE + " in its root.");
            }
            return unpacked;
        } catch (WorkflowFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new WorkflowFormatException("File \"" + file + "\" cannot be unpacked: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        FileUtil.deleteRecursively(directory.toFile());
    }
}
