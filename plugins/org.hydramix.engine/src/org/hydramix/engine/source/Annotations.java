package org.hydramix.engine.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/**
 * Finds and reads the annotated cells: a table of dots, or GeoJSON from QuPath, one file an image. Without being told,
 * both {@code annotations.csv} in the folder and GeoJSON beside the images are used; an image that has both is read
 * from the table.
 */
final class Annotations {

    private static final String DEFAULT_TABLE = "annotations.csv";

    private final TileRequest request;

    private final ImageCatalogue catalogue;

    private final Consumer<SkippedFile> skipped;

    private final Monitor monitor;

    private final AnnotatedCells cells = new AnnotatedCells();

    private Annotations(final TileRequest request, final ImageCatalogue catalogue,
        final Consumer<SkippedFile> skipped, final Monitor monitor) {
        this.request = request;
        this.catalogue = catalogue;
        this.skipped = skipped;
        this.monitor = monitor;
    }

    /**
     * @param monitor asked at each image and every few thousand cells
     * @return the cells by image; images that the table names but nobody has are among them
     * @throws EngineException if there are no annotations, or they are unusable
     */
    static AnnotatedCells read(final TileRequest request, final ImageCatalogue catalogue,
        final Consumer<SkippedFile> skipped, final Monitor monitor) throws EngineException, CancelledException {
        final Annotations annotations = new Annotations(request, catalogue, skipped, monitor);
        if (request.annotationTable().isPresent()) {
            annotations.given(request.annotationTable().get());
        } else {
            annotations.usual();
        }
        return annotations.cells;
    }

    private void given(final Path file) throws EngineException, CancelledException {
        if (Files.isDirectory(file)) {
            beside(image -> QuPathDots.find(file, image.file().getFileName().toString()));
            if (cells.dots().isEmpty()) {
                throw new EngineException("The folder " + file + " holds no GeoJSON named like one of the images ("
                    + "such as slide.geojson for slide.svs). Choose the folder that QuPath exported to.");
            }
        } else if (!Files.isRegularFile(file)) {
            throw new EngineException("The annotation table " + file
                + " does not exist. Choose an existing file, or read a grid or whole images instead of cells.");
        } else if (QuPathDots.isGeoJson(file)) {
            final ImageEntry image = imageOf(file);
            cells.putAll(QuPathDots.read(file, image.name(), skipped, monitor));
        } else {
            cells.putAll(DotTable.read(file, request.columns(), skipped, monitor));
        }
    }

    private void usual() throws EngineException, CancelledException {
        final Path table = catalogue.folder().resolve(DEFAULT_TABLE);
        final boolean hasTable = Files.isRegularFile(table);
        if (hasTable) {
            cells.putAll(DotTable.read(table, request.columns(), skipped, monitor));
        }
        final int found = beside(image -> QuPathDots.find(image.file().toAbsolutePath().getParent(),
            image.file().getFileName().toString()));
        if (!hasTable && found == 0) {
            throw new EngineException("The annotation table " + table
                + " does not exist, and there is no GeoJSON beside the images. Choose an existing file, or read a grid "
                + "or whole images instead of cells.");
        }
    }

    /** Where the GeoJSON of an image is looked for; the first that is found is read. */
    private interface Place {
        List<Path> of(ImageEntry image);
    }

    /**
     * One unusable file does not spoil the others.
     *
     * @return number of GeoJSON files found
     * @throws EngineException if none of them can be used, and there is nothing else
     */
    private int beside(final Place place) throws EngineException, CancelledException {
        final List<EngineException> failures = new ArrayList<>();
        final Set<Path> used = new HashSet<>();
        final Map<Path, SkippedFile> others = new LinkedHashMap<>();
        final Map<ImageEntry, List<Path>> found = new LinkedHashMap<>();
        for (final ImageEntry image : catalogue.entries()) {
            monitor.checkCancelled();
            found.put(image, place.of(image));
        }
        found.values().removeIf(List::isEmpty);
        final Map<Path, List<ImageEntry>> claims = found.entrySet().stream().collect(Collectors.groupingBy(
            entry -> entry.getValue().get(0), Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        for (final Map.Entry<ImageEntry, List<Path>> entry : found.entrySet()) {
            final ImageEntry image = entry.getKey();
            final List<Path> files = entry.getValue();
            final Path file = files.get(0);
            if (!used.add(file)) {
                continue;
            }
            if (claims.get(file).size() > 1) {
                final String reason = ambiguous(file, claims.get(file));
                failures.add(new EngineException(reason));
                skipped.accept(SkippedFile.file(file.toString(), reason));
                continue;
            }
            if (cells.dots().containsKey(image.name())) {
                skipped.accept(unused(file, image, DEFAULT_TABLE));
                continue;
            }
            files.stream().skip(1).forEach(other -> others.put(other, unused(other, image, file.getFileName().toString())));
            try {
                cells.putAll(QuPathDots.read(file, image.name(), skipped, monitor));
            } catch (final EngineException e) {
                failures.add(e);
                skipped.accept(SkippedFile.file(file.toString(), e.getMessage()));
            }
        }
        others.keySet().removeAll(used);
        others.values().forEach(skipped);
        if (cells.dots().isEmpty() && !failures.isEmpty()) {
            throw failures.get(0);
        }
        return found.size();
    }

    /** @return why a file that is the best match of several images is used for none of them */
    private static String ambiguous(final Path file, final List<ImageEntry> images) {
        final List<String> fileNames = images.stream().map(image -> image.file().getFileName().toString()).toList();
        final String start = file + " fits the images " + images.stream().map(image -> "'" + image.name() + "'")
            .collect(Collectors.joining(" and ")) + ", so that nobody knows which one it annotates. ";
        return start + (Set.copyOf(fileNames).size() == images.size()
            ? "Rename it to " + String.join(" or ", fileNames.stream().map(name -> name + ".geojson").toList()) + "."
            : "Put it beside its image and leave the annotation table empty, or choose that image alone.");
    }

    private static SkippedFile unused(final Path file, final ImageEntry image, final String better) {
        return SkippedFile.file(file.toString(), "The image '" + image.name() + "' has annotations in " + better
            + ", which are used. Remove one of the two.");
    }

    /** @return the image that a GeoJSON file is named after; a single image needs no such name */
    private ImageEntry imageOf(final Path file) throws EngineException, CancelledException {
        final List<ImageEntry> images = new ArrayList<>(catalogue.entries());
        if (images.size() == 1) {
            return images.get(0);
        }
        final List<ImageEntry> fitting = new ArrayList<>();
        for (final ImageEntry image : images) {
            monitor.checkCancelled();
            if (QuPathDots.find(file.toAbsolutePath().getParent(), image.file().getFileName().toString())
                .indexOf(file.toAbsolutePath()) == 0) {
                fitting.add(image);
            }
        }
        if (fitting.size() > 1) {
            throw new EngineException(ambiguous(file, fitting));
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw new EngineException(file + " is named like none of the " + images.size()
            + " images, so that nobody knows which one it annotates. Name it like the image (slide.geojson for "
            + "slide.svs), or choose that image alone.");
    }
}
