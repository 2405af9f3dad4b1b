package org.hydramix.engine.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which images to read.
 *
 * @param path a folder, or a single image file
 * @param listed if not empty, exactly these images are read, and {@code path} is the folder in which the tables are
 *            looked for
 * @param imageTable table of images; empty for {@code images.csv} in the folder, which need not exist
 * @param split only images of this split are read; "" for all
 */
public record ImagePlace(Path path, List<Path> listed, Optional<Path> imageTable, String split) {

    /** All must be given. */
    public ImagePlace {
        Objects.requireNonNull(path);
        Objects.requireNonNull(imageTable);
        listed = List.copyOf(listed);
        split = split.strip();
    }

    /** @return all images of a folder, or a single image */
    public static ImagePlace of(final Path path) {
        return new ImagePlace(path, List.of(), Optional.empty(), "");
    }
}
