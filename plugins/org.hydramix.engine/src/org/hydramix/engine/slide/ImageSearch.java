package org.hydramix.engine.slide;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;

/** Collects what looks like an image, and what may not be looked at. */
final class ImageSearch extends SimpleFileVisitor<Path> {

    private final Path start;

    private final TreeSet<Path> found = new TreeSet<>();

    ImageSearch(final Path start) {
        this.start = start;
    }

    List<Path> found() {
        return List.copyOf(found);
    }

    @Override
    public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && WholeSlideImages.hasImageName(file) && !isHidden(file)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(final Path file, final IOException e) throws IOException {
        if (!(e instanceof AccessDeniedException) || file.equals(start)) {
            throw e;
        }
        if (!isHidden(file)) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(final Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
