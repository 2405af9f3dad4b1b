package org.hydramix.engine.slide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.hydramix.engine.EngineException;

/** The images of a folder and of all folders below it. */
public final class ImageFolder {

    private ImageFolder() {
    }

    /**
     * Follows links: archives of slides are often folders that only link to where they lie.
     *
     * @param folder to look through
     * @return files named like images or slides, sorted by path, without hidden ones (macOS leaves {@code ._slide.svs})
     * @throws EngineException if a folder cannot be read, or a link leads back to a folder above it
     */
    public static List<Path> list(final Path folder) throws EngineException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> WholeSlideImages.hasImageName(file) && Files.isRegularFile(file)
                && !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (final UncheckedIOException e) {
            throw failure(folder, e.getCause());
        } catch (final IOException e) {
            throw failure(folder, e);
        }
    }

    private static EngineException failure(final Path folder, final IOException e) {
        return new EngineException("The folder " + folder + " cannot be listed: " + (e instanceof FileSystemLoopException
            ? e.getMessage() + " is a link to a folder that it lies in. Delete the link."
            : e.getMessage() + ". Ask for permission to read it."), e);
    }
}
