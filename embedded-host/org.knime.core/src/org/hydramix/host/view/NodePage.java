package org.hydramix.host.view;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The view of one node.
 *
 * @param start path of the page, to which the paths of its files are relative
 * @param files reads the page and its files by their paths; {@code null} for a path that the page does not have
 * @param initialData makes what the page starts with, a JSON object as KNIME hands it to a page; empty if the page
 *            needs nothing
 */
public record NodePage(String start, Files files, Supplier<Optional<String>> initialData) {

    /** Reads files of a page. */
    @FunctionalInterface
    public interface Files {

        /**
         * @param path of a file
         * @return its content, to be closed by the caller; {@code null} if the page has no such file
         * @throws IOException if it cannot be read
         */
        InputStream open(String path) throws IOException;
    }

    /**
     * @param path of a file of the page
     * @return its content
     * @throws IOException if the page has no such file, or if it cannot be read
     */
    public byte[] read(final String path) throws IOException {
        try (InputStream in = files.open(path)) {
            if (in == null) {
                throw new IOException("The page " + start + " has no file \"" + path + "\".");
            }
            return in.readAllBytes();
        }
    }
}
