package org.hydramix.engine.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import org.hydramix.engine.EngineException;

/** Writes a file completely or not at all: beside its target first, then moved over it in one step. */
public final class AtomicFile {

    private AtomicFile() {
    }

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {

        /** @param out buffered; closed by the caller */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * @param target is replaced if it exists; its folder must exist
     * @param content of the file
     * @throws EngineException if the file cannot be written; the old file, if there was one, is left as it was
     */
    public static void write(final Path target, final Content content) throws EngineException {
        final Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new EngineException("Cannot write " + target + ": it is a folder. Give the name of a file.");
        }
        if (!Files.isDirectory(folder)) {
            throw new EngineException("Cannot write " + target + ": the folder " + folder
                + " does not exist. Create it or choose another one.");
        }
        Path temporary = null;
        try {
            // not by createTempFile: that would keep colleagues from reading the finished file
            final Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
            try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                temporary = part;
                content.writeTo(out);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            temporary = null;
        } catch (final AccessDeniedException e) {
            throw new EngineException("Cannot write " + target + ": no permission to write into " + folder
                + ". Choose a folder that you may write to.", e);
        } catch (final NoSuchFileException e) {
            throw new EngineException("Cannot write " + target + ": the folder " + folder + " is gone.", e);
        } catch (final FileSystemException e) {
            throw new EngineException("Cannot write " + target + ": " + reason(e) + ". Choose another folder.", e);
        } catch (final IOException e) {
            throw new EngineException("Cannot write " + target + ": " + reason(e)
                + ". Check that the disk has room and is still connected.", e);
        } finally {
            discard(temporary);
        }
    }

    private static String reason(final IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void discard(final Path temporary) {
        if (temporary == null) {
            return;
        }
        try {
            Files.deleteIfExists(temporary);
        } catch (final IOException e) {
            // the failure that led here is already on its way to the user; the rest can be deleted by hand
            temporary.toFile().deleteOnExit();
        }
    }
}
