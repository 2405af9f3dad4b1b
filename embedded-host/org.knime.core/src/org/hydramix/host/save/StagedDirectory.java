package org.hydramix.host.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A temporary directory on the same disk as its target; its content moves there item by item in one go. What has been written
 * completely is never removed before it is in its place.
 */
final class StagedDirectory implements AutoCloseable {

    private static final String PREFIX = ".hydramix-saving-";

    private final TemporaryFolder folder;

    /** No link, if it exists. */
    private final Path target;

    private StagedDirectory(final TemporaryFolder folder, final Path target) {
        this.folder = folder;
        this.target = target;
    }

    /**
     * Inside the target, if it exists: it may be a mount point, a link to another disk, or in a folder that belongs to others.
     *
     * @param target directory where the content goes at the end; need not exist
     * @throws IOException if nothing can be written there
     */
    static StagedDirectory forDirectory(final Path target) throws IOException {
        try {
            final Path real = real(target);
            return new StagedDirectory(newFolder(Files.exists(real) ? real : parent(real)), real);
        } catch (IOException e) {
            throw refused(target, e);
        }
    }

    /**
     * @param target file where a file of the content goes at the end; need not exist
     * @throws IOException if nothing can be written there
     */
    static StagedDirectory forFile(final Path target) throws IOException {
        try {
            final Path real = real(target);
            if (Files.isDirectory(real)) {
                throw new IOException("it is a folder");
            }
            return new StagedDirectory(newFolder(parent(real)), real);
        } catch (IOException e) {
            throw refused(target, e);
        }
    }

    private static IOException refused(final Path target, final IOException e) {
        return new IOException("Nothing can be saved as \"" + target + "\" (" + e + "). Choose a place that you may write to.", e);
    }

    private static Path real(final Path target) throws IOException {
        return Files.exists(target) || Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
    }

    private static Path parent(final Path target) throws IOException {
        final Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("it is in no folder");
        }
        return Files.createDirectories(parent);
    }

    /** Not {@link Files#createTempDirectory}: others may read what is saved. */
    private static Path newDirectory(final Path parent) throws IOException {
        return Files.createDirectory(parent.resolve(PREFIX + UUID.randomUUID()));
    }

    private static TemporaryFolder newFolder(final Path parent) throws IOException {
        return TemporaryFolder.of(newDirectory(parent));
    }

    /** @return whether this or another run keeps there what it is about to save */
    static boolean isStaged(final Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(PREFIX)) {
                return true;
            }
        }
        return false;
    }

    Path path() {
        return folder.path();
    }

    /**
     * Moves every item into the target directory, where it takes the place of an item of the same name; other items stay.
     *
     * @param last name of the item that makes the target complete
     */
    void moveItems(final String last) throws IOException {
        folder.keep();
        if (Files.exists(target)) {
            replaceItems(last);
        } else {
            move(path(), target);
        }
    }

    private void replaceItems(final String last) throws IOException {
        final List<String> names = new ArrayList<>();
        try (Stream<Path> items = Files.list(path())) {
            items.map(item -> item.getFileName().toString()).filter(name -> !name.equals(last)).forEach(names::add);
        }
        names.add(last);
        final Path replaced = newDirectory(path().getParent());
        try {
            for (String name : names) {
                final Path place = target.resolve(name);
                if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(place, replaced.resolve(name));
                }
                Files.move(path().resolve(name), place);
            }
        } catch (IOException e) {
            throw new IOException("\"" + target + "\" is only partly saved; the rest is in \"" + path()
                + "\", and what was there before in \"" + replaced + "\": " + e, e);
        }
        TemporaryFolder.remove(replaced);
        TemporaryFolder.remove(path());
    }

    /**
     * Moves one file to the target, whose place it takes.
     *
     * @param name of the file
     */
    void moveFile(final String name) throws IOException {
        folder.keep();
        move(path().resolve(name), target);
        TemporaryFolder.remove(path());
    }

    private static void move(final Path from, final Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException("It is complete, but in \"" + from + "\", since it cannot be moved to \"" + to + "\": " + e, e);
        }
    }

    /** Removes what was not moved. */
    @Override
    public void close() {
        folder.close();
    }
}
