package org.hydramix.benchmarks.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.field.Field;
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
import org.hydramix.engine.source.TileReader;
import org.hydramix.engine.source.TileRequest;
import org.hydramix.engine.source.TileSink;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.Tile;

/** Reads whole images with all their dots, as the Tile Reader does. */
final class FieldReader {

    /** The smallest patch that can be cut: only the dot in it is used. */
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
        final TreeSet<String> names = new TreeSet<>();
        for (final String split : splits) {
            final Kept images = tiles(split, TileMode.WHOLE_IMAGE);
            images.tiles.addAll(tiles(split, TileMode.PATCH_AT_CELLS).tiles);
            images.tiles.forEach(tile -> tile.label().ifPresent(label -> names.add(label.className())));
            read.put(split, images);
        }
        classNames = new ArrayList<>(names);
        classNames.remove(DotLabel.BACKGROUND);
        classNames.add(DotLabel.BACKGROUND);
        final Map<String, List<Field>> fields = new LinkedHashMap<>();
        read.forEach((split, kept) -> fields.put(split, fields(kept.tiles)));
        return fields;
    }

    private List<Field> fields(final List<Tile> tiles) {
        final Map<String, List<Field.Cell>> cells = new LinkedHashMap<>();
        for (final Tile tile : tiles) {
            tile.label().flatMap(DotLabel::centroid).ifPresent(centroid -> cells
                .computeIfAbsent(tile.source(), s -> new ArrayList<>())
                .add(new Field.Cell(new Centroid(tile.left() + centroid.x(), tile.top() + centroid.y()),
                    classNames.indexOf(tile.label().orElseThrow().className()))));
        }
        final List<Field> fields = new ArrayList<>();
        for (final Tile tile : tiles) {
            if (tile.label().isEmpty()) {
                micronsPerPixel = tile.micronsPerPixel();
                fields.add(new Field(tile.source(), tile.image(), cells.getOrDefault(tile.source(), List.of())));
            }
        }
        return fields;
    }

    private Kept tiles(final String split, final TileMode mode) throws EngineException, CancelledException {
        final var kept = new Kept();
        TileReader.read(new TileRequest(new ImagePlace(folder, List.of(), Optional.empty(), split), Optional.empty(),
            DotColumns.DEFAULT, mode, CUT, CellChoice.ALL, new Grid(CUT.size(), 0), BackgroundTiles.NONE,
            OptionalDouble.empty(), 1), kept, Monitor.NONE);
        if (!kept.skipped.isEmpty()) {
            throw new EngineException(kept.skipped.size() + " part(s) of the data cannot be used. "
                + kept.skipped.get(0).file() + ": " + kept.skipped.get(0).reason());
        }
        return kept;
    }

    /** Keeps all. */
    private static final class Kept implements TileSink {

        private final List<Tile> tiles = new ArrayList<>();

        private final List<SkippedFile> skipped = new ArrayList<>();

        @Override
        public void labelled(final Tile tile) {
            tiles.add(tile);
        }

        @Override
        public void unlabelled(final Tile tile) {
            tiles.add(tile);
        }

        @Override
        public void skipped(final SkippedFile file) {
            skipped.add(file);
        }
    }
}
