package org.hydramix.host.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A temporary directory on the same disk as its target; its content moves there item by item in one go. */
final class StagedDirectory implements AutoCloseable {

    private static final String PREFIX = ".hydramix-saving-";

    private final Path path;

    private StagedDirectory(final Path path) {
        this.path = path;
    }

    /** @param target where the content goes at the end; need not exist */
    static StagedDirectory beside(final Path target) throws IOException {
        final Path parent = target.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new IOException("A workflow cannot be saved at \"" + target + "\".");
        }
        Files.createDirectories(parent);
        return new StagedDirectory(newDirectory(parent));
    }

    /** Not {@link Files#createTempDirectory}: others may read what is saved. */
    private static Path newDirectory(final Path parent) throws IOException {
        return Files.createDirectory(parent.resolve(PREFIX + UUID.randomUUID()));
    }

    Path path() {
        return path;
    }

    /**
     * Moves every item to the target, where it takes the place of an item of the same name; other items stay.
     *
     * @param last name of the item that makes the target complete
     */
    void moveInto(final Path target, final String last) throws IOException {
        if (!Files.exists(target)) {
            Files.move(path, target);
            return;
        }
        final Path replaced = newDirectory(target.toAbsolutePath().normalize().getParent());
        final List<String> names = new ArrayList<>();
        try (Stream<Path> items = Files.list(path)) {
            items.map(item -> item.getFileName().toString()).filter(name -> !name.equals(last)).forEach(names::add);
        }
        names.add(last);
        try {
            for (String name : names) {
                final Path place = target.resolve(name);
                if (Files.exists(place)) {
                    Files.move(place, replaced.resolve(name));
                }
                Files.move(path.resolve(name), place);
            }
        } catch (IOException e) {
            throw new IOException("\"" + target + "\" is only partly saved; what was there before is in \"" + replaced
                + "\": " + e.getMessage(), e);
        }
        SavedFiles.deleteTree(replaced);
    }

    /** Removes what was not moved. */
    @Override
    public void close() throws IOException {
        SavedFiles.deleteTree(path);
    }
}
