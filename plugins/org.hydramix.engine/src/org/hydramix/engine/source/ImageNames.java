package org.hydramix.engine.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names of images: paths relative to the folder, with {@code /}, a leading {@code images/} left out. Whoever names images
 * by this rule names them as the tables of tiles do.
 */
public final class ImageNames {

    private static final String IMAGE_FOLDER = "images/";

    private ImageNames() {
    }

    static String normal(final String name) {
        final String slashes = name.replace('\\', '/').replaceFirst("^(\\./)+", "");
        return slashes.startsWith(IMAGE_FOLDER) ? slashes.substring(IMAGE_FOLDER.length()) : slashes;
    }

    /**
     * @param folder that images are read from; of listed files the folder of the first
     * @param file an image, which need not exist
     * @return the name of a file in a folder; its whole path, with {@code /} as well, if it lies elsewhere
     */
    public static String of(final Path folder, final Path file) {
        final Path from = folder.toAbsolutePath().normalize();
        final Path to = file.toAbsolutePath().normalize();
        return normal((to.startsWith(from) ? from.relativize(to) : to).toString());
    }

    /** @return where a name of a table may lie below the folder; empty if it points out of the folder */
    static Optional<Path> below(final Path folder, final String name) {
        final Path from = folder.toAbsolutePath().normalize();
        try {
            final Path file = from.resolve(name).normalize();
            return file.startsWith(from) && !Path.of(name).isAbsolute() ? Optional.of(file) : Optional.empty();
        } catch (final InvalidPathException e) {
            return Optional.empty();
        }
    }
}
