package org.knime.core.util;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.hydramix.host.context.KnimeUrls;

/** Files, and the addresses that KNIME has for them. */
public final class FileUtil {

    private FileUtil() {
    }

    /**
     * @param urlOrPath {@code file:} or {@code knime:} address, or a path of this computer
     * @return the address
     * @throws MalformedURLException if it is neither
     */
    public static URL toURL(final String urlOrPath) throws MalformedURLException {
        return KnimeUrls.parse(urlOrPath);
    }

    /**
     * @param fileUrl {@code file:} address or one relative to the current workflow ({@code knime://knime.workflow/…})
     * @return the path
     * @throws IOException if the address is relative to a workflow and there is none, or it is of a kind that the host
     *             does not know
     * @throws URISyntaxException if the address contains characters that must be escaped
     */
    public static Path resolveToPath(final URL fileUrl) throws IOException, URISyntaxException {
        return KnimeUrls.resolve(fileUrl);
    }

    /**
     * @param prefix start of the name
     * @return a new empty directory, removed when the application ends
     * @throws IOException if it cannot be made
     */
    public static File createTempDir(final String prefix) throws IOException {
        final File directory = Files.createTempDirectory(prefix).toFile();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteRecursively(directory)));
        return directory;
    }

    /**
     * @param dir a file or a directory with all that is in it
     * @return whether it is gone
     */
    public static boolean deleteRecursively(final File dir) {
        if (!dir.exists()) {
            return true;
        }
        try (Stream<Path> paths = Files.walk(dir.toPath())) {
            return paths.sorted(Comparator.reverseOrder()).map(p -> p.toFile().delete())
                .reduce(true, Boolean::logicalAnd);
        } catch (IOException e) {
            return false;
        }
    }
}
