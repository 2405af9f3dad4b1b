package org.hydramix.host.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the files of a report, each completely or not at all. */
final class ReportFiles {

    private final Path folder;

    /** @param folder is made if it does not exist */
    ReportFiles(final Path folder) throws IOException {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (final IOException e) {
            throw refused(e);
        }
    }

    /** @throws IOException if no file can be made there, which folders of a network tell only when it is tried */
    void check() throws IOException {
        try {
            Files.delete(Files.createTempFile(folder, "report", ".part"));
        } catch (final IOException e) {
            throw refused(e);
        }
    }

    void write(final String name, final String content) throws IOException {
        final Path part = folder.resolve(name + ".part");
        try {
            Files.writeString(part, content);
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        } catch (final IOException e) {
            if (Files.isRegularFile(part)) {
                Files.delete(part);
            }
            throw refused(e);
        }
    }

    private IOException refused(final IOException e) {
        return new IOException("The report cannot be written to " + folder + " (" + e.getClass().getSimpleName() + ": "
            + e.getMessage() + "). Choose a folder that you may write to.", e);
    }
}
