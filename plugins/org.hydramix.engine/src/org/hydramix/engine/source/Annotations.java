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

import org.hydramix.engine.EngineException;

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

    private final Map<String, List<Dot>> dots = new LinkedHashMap<>();

    private Annotations(final TileRequest request, final ImageCatalogue catalogue,
        final Consumer<SkippedFile> skipped) {
        this.request = request;
        this.catalogue = catalogue;
        this.skipped = skipped;
    }

    /**
     * @return the cells by image; images that the table names but nobody has are among them
     * @throws EngineException if there are no annotations, or they are unusable
     */
    static Map<String, List<Dot>> read(final TileRequest request, final ImageCatalogue catalogue,
        final Consumer<SkippedFile> skipped) throws EngineException {
        final Annotations annotations = new Annotations(request, catalogue, skipped);
        if (request.annotationTable().isPresent()) {
            annotations.given(request.annotationTable().get());
        } else {
            annotations.usual();
        }
        return annotations.dots;
    }

    private void given(final Path file) throws EngineException {
        if (Files.isDirectory(file)) {
            beside(image -> QuPathDots.find(file, image.file().getFileName().toString()));
            if (dots.isEmpty()) {
                throw new EngineException("The folder " + file + " holds no GeoJSON named like one of the images ("
                    + "such as slide.geojson for slide.svs). Choose the folder that QuPath exported to.");
            }
        } else if (!Files.isRegularFile(file)) {
            throw new EngineException("The annotation table " + file
                + " does not exist. Choose an existing file, or read a grid or whole images instead of cells.");
        } else if (QuPathDots.isGeoJson(file)) {
            final ImageEntry image = imageOf(file);
            dots.put(image.name(), QuPathDots.read(file, image.name(), skipped));
        } else {
            dots.putAll(DotTable.read(file, request.columns(), skipped));
        }
    }

    private void usual() throws EngineException {
        final Path table = catalogue.folder().resolve(DEFAULT_TABLE);
        final boolean hasTable = Files.isRegularFile(table);
        if (hasTable) {
            dots.putAll(DotTable.read(table, request.columns(), skipped));
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
    private int beside(final Place place) throws EngineException {
        final List<EngineException> failures = new ArrayList<>();
        final Set<Path> used = new HashSet<>();
        final Map<Path, SkippedFile> others = new LinkedHashMap<>();
        int found = 0;
        for (final ImageEntry image : catalogue.entries()) {
            final List<Path> files = place.of(image);
            if (files.isEmpty()) {
                continue;
            }
            found++;
            final Path file = files.get(0);
            used.add(file);
            if (dots.containsKey(image.name())) {
                skipped.accept(unused(file, image, DEFAULT_TABLE));
                continue;
            }
            files.stream().skip(1).forEach(other -> others.put(other, unused(other, image, file.getFileName().toString())));
            try {
                dots.put(image.name(), QuPathDots.read(file, image.name(), skipped));
            } catch (final EngineException e) {
                failures.add(e);
                skipped.accept(SkippedFile.file(file.toString(), e.getMessage()));
            }
        }
        others.keySet().removeAll(used);
        others.values().forEach(skipped);
        if (dots.isEmpty() && !failures.isEmpty()) {
            throw failures.get(0);
        }
        return found;
    }

    private static SkippedFile unused(final Path file, final ImageEntry image, final String better) {
        return SkippedFile.file(file.toString(), "The image '" + image.name() + "' has annotations in " + better
            + ", which are used. Remove one of the two.");
    }

    /** @return the image that a GeoJSON file is named after; a single image needs no such name */
    private ImageEntry imageOf(final Path file) throws EngineException {
        final List<ImageEntry> images = new ArrayList<>(catalogue.entries());
        if (images.size() == 1) {
            return images.get(0);
        }
        for (final ImageEntry image : images) {
            final List<Path> expected =
                QuPathDots.find(file.toAbsolutePath().getParent(), image.file().getFileName().toString());
            if (expected.indexOf(file.toAbsolutePath()) == 0) {
                return image;
            }
        }
        throw new EngineException(file + " is named like none of the " + images.size()
            + " images, so that nobody knows which one it annotates. Name it like the image (slide.geojson for "
            + "slide.svs), or choose that image alone.");
    }
}
