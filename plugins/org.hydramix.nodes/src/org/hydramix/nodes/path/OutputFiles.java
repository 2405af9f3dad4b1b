package org.hydramix.nodes.path;

import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.InvalidSettingsException;

/** Checks before hours of training that the result can be written afterwards. */
public final class OutputFiles {

    private OutputFiles() {
    }

    /**
     * @param file will be written
     * @param what the setting's name, for messages
     * @throws InvalidSettingsException if the file is a folder, or its folder is missing or must not be written to
     */
    public static void checkFile(final Path file, final String what) throws InvalidSettingsException {
        if (Files.isDirectory(file)) {
            throw new InvalidSettingsException(
                what + " '" + file + "' is a folder. Give the name of a file in it, for example model.hydramix.");
        }
        final Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new InvalidSettingsException(what + " '" + file + "' is not a file.");
        }
        checkFolder(folder, what);
    }

    /**
     * @param folder will be written to
     * @param what the setting's name, for messages
     * @throws InvalidSettingsException if the folder is missing or must not be written to
     */
    public static void checkFolder(final Path folder, final String what) throws InvalidSettingsException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidSettingsException(
                what + ": the folder '" + folder + "' does not exist. Create it or choose another one.");
        }
        if (!Files.isWritable(folder)) {
            throw new InvalidSettingsException(
                what + ": no permission to write into '" + folder + "'. Choose a folder that you may write to.");
        }
    }
}
