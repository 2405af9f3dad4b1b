package org.hydramix.nodes.path;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.FileUtil;

/**
 * Turns what a user typed into a file: an absolute path, a path relative to the workflow's data area ({@code ../../tiles}
 * lies beside the workflow), a {@code file:} URL, or a {@code knime:} URL that stands for a local file, such as
 * {@code knime://knime.workflow/…}.
 */
public final class WorkflowPaths {

    private static final String FILE_SCHEME = "file:";

    private static final String KNIME_SCHEME = "knime:";

    /** KNIME's place for the files that belong to a workflow. */
    private static final String DATA_AREA = "knime://knime.workflow/data";

    private final Addresses addresses;

    /** Resolves URLs. */
    @FunctionalInterface
    public interface Addresses {

        /**
         * @param url with {@code file:} or {@code knime:}
         * @return the file; {@code null} if it is not on this computer
         * @throws IOException if the URL cannot be resolved
         * @throws URISyntaxException if it is not a URL
         */
        Path toPath(String url) throws IOException, URISyntaxException;
    }

    /** @param addresses resolves URLs */
    public WorkflowPaths(final Addresses addresses) {
        this.addresses = addresses;
    }

    /** @return for the workflow of the node that is configured or executed on this thread */
    public static WorkflowPaths current() {
        return new WorkflowPaths(url -> FileUtil.resolveToPath(FileUtil.toURL(url)));
    }

    /**
     * @param text what the user typed; blank for no file
     * @param what the setting's name, for messages
     * @return the file; empty if the text is blank
     * @throws InvalidSettingsException if the text is no path or URL that can be used
     */
    public Optional<Path> optional(final String text, final String what) throws InvalidSettingsException {
        final String plain = unquoted(text.strip());
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        final Path path;
        try {
            path = resolve(plain);
        } catch (final IOException | URISyntaxException | InvalidPathException e) {
            throw new InvalidSettingsException(what + " '" + text + "' cannot be used: " + e.getMessage() + ". Use an "
                + "absolute path, or one relative to the workflow's data area: ../../tiles is a folder beside the workflow.",
                e);
        }
        if (path == null) {
            throw new InvalidSettingsException(
                what + " '" + text + "' is not on this computer. Copy it here and give its path.");
        }
        return Optional.of(path.normalize());
    }

    /**
     * @param text what the user typed
     * @param what the setting's name, for messages
     * @return the file
     * @throws InvalidSettingsException if the text is blank or no path or URL that can be used
     */
    public Path required(final String text, final String what) throws InvalidSettingsException {
        return optional(text, what)
            .orElseThrow(() -> new InvalidSettingsException(what + " is not set. Enter a path."));
    }

    /** Windows copies paths with quotes around them. */
    private static String unquoted(final String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
            ? text.substring(1, text.length() - 1).strip() : text;
    }

    private Path resolve(final String text) throws IOException, URISyntaxException {
        if (text.startsWith(FILE_SCHEME) || text.startsWith(KNIME_SCHEME)) {
            // people type spaces as they are
            return addresses.toPath(text.replace(" ", "%20"));
        }
        if (text.contains("://")) {
            throw new IOException("files are not fetched from the network");
        }
        final Path path = Path.of(text);
        if (path.isAbsolute()) {
            return path;
        }
        // Not as an address: KNIME lets none leave a workflow that lies outside of its workspace, as in batch.
        final Path dataArea = addresses.toPath(DATA_AREA);
        return dataArea == null ? null : dataArea.resolve(text.replace('\\', '/'));
    }
}
