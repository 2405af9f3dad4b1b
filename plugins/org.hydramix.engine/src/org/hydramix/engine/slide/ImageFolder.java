package org.hydramix.engine.slide;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/** The images of a folder and of all folders below it. */
public final class ImageFolder {

    private ImageFolder() {
    }

    /**
     * Follows links: archives of slides are often folders that only link to where they lie.
     *
     * @param folder to look through
     * @param monitor told each folder, asked at each file: whole archives may lie below, behind a slow network
     * @return files named like images or slides, sorted by path, without hidden ones (macOS leaves {@code ._slide.svs});
     *         among them folders that may not be listed, so that opening them tells that
     * @throws EngineException if the folder may not be read, reading one below it fails for another reason than a missing
     *         right, or a link leads back to a folder above it
     * @throws CancelledException if the user asked to stop
     */
    public static List<Path> list(final Path folder, final Monitor monitor) throws EngineException, CancelledException {
        final ImageSearch search = new ImageSearch(folder, monitor);
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, search);
        } catch (final IOException e) {
            throw failure(folder, e);
        }
        return search.found();
    }

    private static EngineException failure(final Path folder, final IOException e) {
        return new EngineException("The folder " + folder + " cannot be listed: " + (e instanceof FileSystemLoopException
            ? e.getMessage() + " is a link to a folder that it lies in. Delete the link."
            : e.getMessage() + ". Ask for permission to read it."), e);
    }
}
