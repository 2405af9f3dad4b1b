package org.hydramix.benchmarks.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.field.Fields;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.source.BackgroundTiles;
import org.hydramix.engine.source.CellChoice;
import org.hydramix.engine.source.DotColumns;
import org.hydramix.engine.source.Grid;
import org.hydramix.engine.source.ImagePlace;
import org.hydramix.engine.source.PatchCut;
import org.hydramix.engine.source.SkippedFile;
import org.hydramix.engine.source.TileMode;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.source.TileReader;
import org.hydramix.engine.source.TileRequest;
import org.hydramix.engine.source.TileSink;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Tile;

/** Reads whole images with all their dots, as the Tile Reader does. */
final class FieldReader {

    /** Nothing is cut. */
    private static final PatchCut CUT = new PatchCut(PatchCut.MIN_SIZE, 0);

    private final Path folder;

    private List<String> classNames = List.of();

    private double micronsPerPixel = Double.NaN;

    FieldReader(final Path folder) {
        this.folder = folder;
    }

    /** @return classes of all dots read so far, sorted, the background last */
    List<String> classNames() {
        return classNames;
    }

    /** @return of the images in µm/px; NaN if unknown */
    double micronsPerPixel() {
        return micronsPerPixel;
    }

    /** Reads the splits together, so that all know the same classes. */
    Map<String, List<Field>> read(final List<String> splits) throws EngineException, CancelledException {
        final Map<String, Kept> read = new LinkedHashMap<>();
        final List<AnnotatedTile> all = new ArrayList<>();
        for (final String split : splits) {
            read.put(split, images(split));
            all.addAll(read.get(split).images);
        }
        classNames = Fields.classNames(all);
        micronsPerPixel = TilePacker.micronsPerPixel(all.stream().map(AnnotatedTile::tile).toList());
        final Map<String, List<Field>> fields = new LinkedHashMap<>();
        for (final Map.Entry<String, Kept> entry : read.entrySet()) {
            fields.put(entry.getKey(), Fields.of(entry.getValue().images, classNames));
        }
        return fields;
    }

    private Kept images(final String split) throws EngineException, CancelledException {
        final var kept = new Kept();
        TileReader.read(new TileRequest(new ImagePlace(folder, List.of(), Optional.empty(), split), Optional.empty(),
            DotColumns.DEFAULT, TileMode.ANNOTATED_IMAGE, CUT, CellChoice.ALL, new Grid(CUT.size(), 0),
            BackgroundTiles.NONE, OptionalDouble.empty(), 1), kept, Monitor.NONE);
        if (!kept.skipped.isEmpty()) {
            throw new EngineException(kept.skipped.size() + " part(s) of the data cannot be used. "
                + kept.skipped.get(0).file() + ": " + kept.skipped.get(0).reason());
        }
        return kept;
    }

    /** Keeps all. */
    private static final class Kept implements TileSink {

        private final List<AnnotatedTile> images = new ArrayList<>();

        private final List<SkippedFile> skipped = new ArrayList<>();

        @Override
        public void annotated(final AnnotatedTile image) {
            images.add(image);
        }

        @Override
        public void labelled(final Tile tile) {
            throw new IllegalStateException("Single cells were not asked for.");
        }

        @Override
        public void unlabelled(final Tile tile) {
            // an image without dots: here all are completely annotated, so it holds no cell
            images.add(new AnnotatedTile(tile, List.of()));
        }

        @Override
        public void skipped(final SkippedFile file) {
            skipped.add(file);
        }
    }
}
