package org.hydramix.engine.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.geojson.CellGeoJson;
import org.hydramix.engine.geojson.GeoJsonReader;
import org.hydramix.engine.geojson.ReadFeature;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;

/** Reads the cells of one image from GeoJSON that QuPath wrote. */
final class QuPathDots {

    private static final List<String> ENDINGS = List.of(".geojson", ".json");

    /** Cells of one MultiPoint feature share its number; so many get random numbers that no other feature has. */
    private static final long PLACES_A_FEATURE = 1 << 16;

    private final Path file;

    private final String image;

    private final Consumer<SkippedFile> skipped;

    private final AnnotatedCells cells = new AnnotatedCells();

    /** What was left out, with the number of the first such feature and how many there are. */
    private final Map<String, long[]> problems = new LinkedHashMap<>();

    private QuPathDots(final Path file, final String image, final Consumer<SkippedFile> skipped) {
        this.file = file;
        this.image = image;
        this.skipped = skipped;
        cells.dots().put(image, new ArrayList<>());
    }

    /** @return whether a file is GeoJSON by its name */
    static boolean isGeoJson(final Path file) {
        final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * @param folder where the GeoJSON may be
     * @param imageName file name of an image, such as {@code a.svs}
     * @return those of {@code a.svs.geojson} and {@code a.geojson} (or {@code .json}) that exist, the best match first;
     *         never predictions
     */
    static List<Path> find(final Path folder, final String imageName) {
        final int dot = imageName.lastIndexOf('.');
        final List<String> stems = dot > 0 ? List.of(imageName, imageName.substring(0, dot)) : List.of(imageName);
        final List<Path> found = new ArrayList<>();
        for (final String stem : stems) {
            for (final String ending : ENDINGS) {
                final Path file = folder.resolve(stem + ending);
                if (!CellGeoJson.isPrediction(file) && Files.isRegularFile(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /**
     * @param file of any number of features
     * @param image that the features belong to, as the user knows it
     * @param skipped hears what is no cell, one line for each kind
     * @param monitor asked every few thousand features
     * @return the cells in the order of the file; the image is there even if it has none
     * @throws EngineException if the file is no GeoJSON
     */
    static AnnotatedCells read(final Path file, final String image, final Consumer<SkippedFile> skipped,
        final Monitor monitor) throws EngineException, CancelledException {
        final QuPathDots reader = new QuPathDots(file, image, skipped);
        GeoJsonReader.read(file, reader::feature, monitor);
        reader.tell();
        return reader.cells;
    }

    private void feature(final ReadFeature feature) {
        if (feature.problem().isPresent()) {
            count(feature, "{} feature(s) from this one on were not read: it " + feature.problem().get()
                + ". Only points and the outlines of cells are read; delete the others or leave them.");
        } else if (feature.className().isEmpty()) {
            count(feature, "{} feature(s) from this one on have no class and were not read as cells: background tiles keep "
                + "away from them, but as part of a whole image they count as background. Give them a class in QuPath "
                + "and export again.");
            feature.places().forEach(place -> cells.addUnclassified(image, new Centroid(place.x(), place.y())));
        } else {
            if (feature.outline()) {
                count(feature, "{} cell(s) from this one on are outlines; the middle of the nucleus is used as the "
                    + "position. Nothing needs to be done.");
            }
            final String className = feature.className().get();
            int number = 0;
            for (final ReadFeature.Place place : feature.places()) {
                final long key = ((long)image.hashCode() << Integer.SIZE)
                    + feature.number() * PLACES_A_FEATURE + number++;
                cells.add(new Dot(file.toString(), feature.number(), key, image, new Centroid(place.x(), place.y()),
                    className));
            }
        }
    }

    private void count(final ReadFeature feature, final String reason) {
        problems.computeIfAbsent(reason, r -> new long[]{feature.number(), 0})[1]++;
    }

    private void tell() {
        problems.forEach((reason, numbers) -> skipped.accept(SkippedFile.row(file.toString(), numbers[0],
            reason.replace("{}", Long.toString(numbers[1])))));
    }
}
