package org.hydramix.engine.slide;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/** Collects what looks like an image, and what may not be looked at. */
final class ImageSearch extends SimpleFileVisitor<Path> {

    private final Path start;

    private final Monitor monitor;

    private final TreeSet<Path> found = new TreeSet<>();

    private CancelledException cancelled;

    ImageSearch(final Path start, final Monitor monitor) {
        this.start = start;
        this.monitor = monitor;
    }

    /** @throws CancelledException if the search ended early because the user asked to stop */
    List<Path> found() throws CancelledException {
        if (cancelled != null) {
            throw cancelled;
        }
        return List.copyOf(found);
    }

    @Override
    public FileVisitResult preVisitDirectory(final Path folder, final BasicFileAttributes attributes) {
        monitor.progress(0, "Looking for images in " + folder);
        return unlessCancelled();
    }

    private FileVisitResult unlessCancelled() {
        try {
            monitor.checkCancelled();
            return FileVisitResult.CONTINUE;
        } catch (final CancelledException e) {
            // a visitor may throw nothing but IOException
            cancelled = e;
            return FileVisitResult.TERMINATE;
        }
    }

    @Override
    public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && WholeSlideImages.hasImageName(file) && !isHidden(file)) {
            found.add(file);
        }
        return unlessCancelled();
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
