package org.hydramix.benchmarks.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
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
import org.hydramix.engine.source.UnlabelledTiles;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;

/** Reads cells as the Tile Reader does. */
final class CellReader {

    /** Cells of {@code val} and {@code test} sit at the same place of their patches in every run. */
    private static final long EVALUATION_SEED = 1;

    private final RunSpec spec;

    private final Colours colours;

    private final List<Tile> validation;

    /** Reads the cells of {@code val}, too: a class that few labelled cells have may not be among those drawn. */
    CellReader(final RunSpec spec, final Colours colours) throws EngineException, CancelledException {
        this.spec = spec;
        this.colours = colours;
        validation = read("val", CellChoice.ALL, EVALUATION_SEED).labelled;
    }

    /**
     * @param recipe that the set carries
     * @return cells of {@code train}: those drawn, with their labels, and all others without, unless all are labelled; those of
     *         {@code test} without labels if the contender is trained on site
     * @throws EngineException if the data cannot be read; one bad file spoils it, so that no benchmark is run on less
     *             than all
     */
    TrainingSet training(final Recipe recipe) throws EngineException, CancelledException, UsageException {
        final int labels = spec.key().labels();
        final var tiles = read("train", new CellChoice(labels, false,
            labels == 0 ? UnlabelledTiles.NONE : UnlabelledTiles.REMAINING_CELLS), spec.key().seed());
        final List<Tile> named = new ArrayList<>(tiles.labelled);
        named.addAll(validation);
        final List<String> classes = TilePacker.classNames(named);
        if (Contenders.named(spec.key().method()).onSite()) {
            read("test", CellChoice.ALL, EVALUATION_SEED).labelled.forEach(tile -> tiles.unlabelled.add(tile.unlabelled()));
        }
        final List<Tile> all = new ArrayList<>(tiles.labelled);
        all.addAll(tiles.unlabelled);
        final PatchSet labelled = TilePacker.pack(tiles.labelled, classes, spec.patch());
        final double noise = spec.key().noise();
        return new TrainingSet(classes, TilePacker.micronsPerPixel(all),
            noise == 0 ? labelled : LabelNoise.flip(labelled, noise, spec.key().seed()),
            TilePacker.pack(tiles.unlabelled, classes, spec.patch()), recipe, colours);
    }

    /** @return all cells of {@code val}, with labels */
    PatchSet validation(final List<String> classes) throws EngineException {
        return TilePacker.pack(validation, classes, spec.patch());
    }

    /**
     * @param classes that training knows
     * @return all cells of {@code test}, with labels
     * @throws EngineException if the data cannot be read, or a cell is of a class that training has not met
     */
    PatchSet test(final List<String> classes) throws EngineException, CancelledException {
        return TilePacker.pack(read("test", CellChoice.ALL, EVALUATION_SEED).labelled, classes, spec.patch());
    }

    private Tiles read(final String split, final CellChoice choice, final long seed)
        throws EngineException, CancelledException {
        final var tiles = new Tiles();
        TileReader.read(new TileRequest(new ImagePlace(Path.of(spec.data()), List.of(), spec.table(), split),
            Optional.empty(), DotColumns.DEFAULT, TileMode.PATCH_AT_CELLS, new PatchCut(spec.patch(), spec.offset()),
            choice, new Grid(spec.patch(), 0), BackgroundTiles.NONE, OptionalDouble.empty(), seed).withColours(colours),
            tiles, Monitor.NONE);
        if (!tiles.skipped.isEmpty()) {
            final SkippedFile first = tiles.skipped.get(0);
            throw new EngineException(tiles.skipped.size() + " part(s) of the data cannot be used. " + first.file()
                + (first.row().isPresent() ? ", row " + first.row().getAsLong() : "") + ": " + first.reason());
        }
        return tiles;
    }

    /** Keeps all. */
    private static final class Tiles implements TileSink {

        private final List<Tile> labelled = new ArrayList<>();

        private final List<Tile> unlabelled = new ArrayList<>();

        private final List<SkippedFile> skipped = new ArrayList<>();

        @Override
        public void labelled(final Tile tile) {
            labelled.add(tile);
        }

        @Override
        public void unlabelled(final Tile tile) {
            unlabelled.add(tile);
        }

        @Override
        public void skipped(final SkippedFile file) {
            skipped.add(file);
        }
    }
}
