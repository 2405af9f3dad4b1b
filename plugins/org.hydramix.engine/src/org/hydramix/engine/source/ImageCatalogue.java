package org.hydramix.engine.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.ImageFolder;

/** The images of a request, by name. */
final class ImageCatalogue {

    private static final String DEFAULT_TABLE = "images.csv";

    private final ImagePlace place;

    private final Path folder;

    private final Consumer<SkippedFile> skipped;

    private final Map<String, ImageRow> rows;

    private final Map<String, ImageEntry> entries;

    /** Names by file, links and case resolved; filled when somebody asks. */
    private final Map<Path, String> namesByFile = new HashMap<>();

    /**
     * @param skipped receives images of the table that do not exist, and rows that make no sense
     * @param monitor asked while the folder is listed and the table is read
     * @throws EngineException if there is no such folder, table, split, or no image at all
     */
    ImageCatalogue(final ImagePlace place, final Consumer<SkippedFile> skipped, final Monitor monitor)
        throws EngineException, CancelledException {
        this.place = place;
        this.skipped = skipped;
        if (place.listed().isEmpty() && !Files.exists(place.path())) {
            throw new EngineException(place.path() + " does not exist. Choose an existing folder or image file.");
        }
        folder = Files.isDirectory(place.path()) ? place.path() : place.path().toAbsolutePath().getParent();
        final Optional<Path> table = table();
        rows = table.isPresent() ? ImageTable.read(table.get(), !place.split().isEmpty(), skipped, monitor) : Map.of();
        entries = place.listed().isEmpty() ? new TreeMap<>() : new LinkedHashMap<>();
        final Collection<Path> files = files(monitor);
        files.forEach(this::add);
        if (wholeFolder()) {
            table.ifPresent(this::addRows);
        }
        if (entries.isEmpty()) {
            throw new EngineException(nothing(files.isEmpty()));
        }
    }

    Path folder() {
        return folder;
    }

    /** @return the images of the wanted split */
    Collection<ImageEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** @return where the images come from, for a message */
    String description() {
        return (place.split().isEmpty() ? "" : "split '" + place.split() + "' of ")
            + (place.listed().isEmpty() ? place.path() : place.listed().size() + " listed images");
    }

    /**
     * Looks up an image that an annotation names. A file that exists below the folder is found even if its name does
     * not end like an image's.
     *
     * @return why the annotations of this image cannot be used; empty if they can, or if the image was not asked for
     */
    Optional<String> problem(final String name) {
        final Optional<Path> file = ImageNames.below(folder, name);
        if (entries.containsKey(name) || !wholeFolder() || file.isPresent() && rows.containsKey(name)) {
            return Optional.empty();
        }
        if (file.isEmpty()) {
            return Optional.of("lies outside the folder " + folder
                + " and was not read. Move the image into the folder.");
        }
        if (Files.isRegularFile(file.get())) {
            final Optional<String> there = sameFile(file.get());
            if (there.isEmpty()) {
                add(file.get());
            }
            final String usual = ImageNames.of(folder, file.get());
            return usual.equals(name)
                ? there.map(other -> "was not looked up, because it is the same file as the image '" + other
                    + "'. Write its name like that, capital letters included.")
                : Optional.of("was not looked up, because the name has detours. Write it as '" + usual + "'.");
        }
        return Optional.of("does not exist in " + folder + ". Add the image or delete its annotations.");
    }

    private boolean wholeFolder() {
        return place.listed().isEmpty() && Files.isDirectory(place.path());
    }

    private Optional<Path> table() throws EngineException {
        if (place.imageTable().isPresent()) {
            if (!Files.isRegularFile(place.imageTable().get())) {
                throw new EngineException("The table of images " + place.imageTable().get()
                    + " does not exist. Choose an existing file or leave it empty.");
            }
            return place.imageTable();
        }
        final Path table = folder.resolve(DEFAULT_TABLE);
        if (Files.isRegularFile(table)) {
            return Optional.of(table);
        }
        if (!place.split().isEmpty()) {
            throw new EngineException("The split '" + place.split() + "' was asked for, but " + table
                + " does not exist. "
                + "Add this table with the columns 'image' and 'split', or clear the split.");
        }
        return Optional.empty();
    }

    private Collection<Path> files(final Monitor monitor) throws EngineException, CancelledException {
        if (!place.listed().isEmpty()) {
            return place.listed();
        }
        if (!wholeFolder()) {
            return List.of(place.path());
        }
        return ImageFolder.list(folder, monitor);
    }

    private void add(final Path file) {
        final String name = ImageNames.of(folder, file);
        final ImageRow row = rows.get(name);
        if (place.split().isEmpty() || row != null && row.split().equals(place.split())) {
            final ImageEntry entry = new ImageEntry(name, file, row == null ? Double.NaN : row.micronsPerPixel());
            final ImageEntry other = entries.putIfAbsent(name, entry);
            if (!namesByFile.isEmpty()) {
                namesByFile.put(real(file), name);
            }
            if (other != null && !other.file().equals(file)) {
                skipped.accept(SkippedFile.file(file.toString(),
                    "The image has the same name as " + other.file() + ", which is used. Rename one of them."));
            }
        }
    }

    /** Images that the table names but the listing did not find. */
    private void addRows(final Path table) {
        rows.forEach((name, row) -> {
            if (entries.containsKey(name) || !place.split().isEmpty() && !row.split().equals(place.split())) {
                return;
            }
            final Optional<Path> file = ImageNames.below(folder, name);
            if (file.isPresent() && Files.isRegularFile(file.get())) {
                final Optional<String> there = sameFile(file.get());
                if (there.isPresent() && rows.containsKey(there.get())) {
                    skipped.accept(SkippedFile.row(table.toString(), row.row(), "The image '" + name
                        + "' is the same file as '" + there.get() + "', whose row is used. Delete one of the two."));
                } else {
                    // the table knows more of the image than the listing: its name is the one to use
                    there.ifPresent(entries::remove);
                    add(file.get());
                }
            } else {
                skipped.accept(SkippedFile.row(table.toString(), row.row(), "The image '" + name + "' "
                    + (file.isPresent() ? "does not exist in " : "lies outside ") + folder
                    + ". Add the image or delete the row."));
            }
        });
    }

    /**
     * A file system that ignores case, or a link, lets one file have several names.
     *
     * @return the name of the image that is this very file; empty if there is none
     */
    private Optional<String> sameFile(final Path file) {
        if (namesByFile.isEmpty()) {
            entries.values().forEach(entry -> namesByFile.put(real(entry.file()), entry.name()));
        }
        return Optional.ofNullable(namesByFile.get(real(file)));
    }

    private static Path real(final Path file) {
        try {
            return file.toRealPath();
        } catch (final IOException e) {
            // it will be told when the image is opened
            return file.toAbsolutePath().normalize();
        }
    }

    private String nothing(final boolean noFiles) {
        if (noFiles) {
            return folder + " holds no PNG, JPEG, BMP or TIFF image and no slide. Choose another folder.";
        }
        return "There is no image in " + description() + ". The splits are: " + String.join(", ",
            rows.values().stream().map(r -> "'" + r.split() + "'").collect(Collectors.toCollection(TreeSet::new)))
            + ". Choose one of them or clear the split.";
    }
}
