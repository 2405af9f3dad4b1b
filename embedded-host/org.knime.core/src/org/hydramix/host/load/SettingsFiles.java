package org.hydramix.host.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.NodeSettings;

/** Reads settings files. */
final class SettingsFiles {

    private SettingsFiles() {
    }

    /** @throws WorkflowFormatException naming the file and what is wrong with it */
    static NodeSettings read(final Path file) throws WorkflowFormatException {
        if (!Files.isRegularFile(file)) {
            throw new WorkflowFormatException("File \"" + file + "\" is missing.");
        }
        final NodeSettings settings = new NodeSettings(file.getFileName().toString());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            settings.load(in);
        } catch (IOException e) {
            throw new WorkflowFormatException("File \"" + file + "\": " + e.getMessage(), e);
        }
        return settings;
    }

    /** @throws WorkflowFormatException if the path leads out of the directory */
    static Path inside(final Path directory, final String relative) throws WorkflowFormatException {
        final Path base = directory.toAbsolutePath().normalize();
        final Path path = base.resolve(relative).normalize();
        if (!path.startsWith(base)) {
            throw new WorkflowFormatException("Path \"" + relative + "\" leads out of \"" + directory + "\".");
        }
        return path;
    }
}
