package org.hydramix.benchmarks.speed.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.simulate.SimulationSettings;
import org.hydramix.engine.simulate.TissueSimulator;
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
import org.hydramix.engine.tile.Tile;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.Schedule;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;

/** Tiles of a folder, and a detector trained on them: a search costs what it costs only if some places vote for a cell. */
final class SimulatedCells {

    /** Enough to tell cells from glass and stroma. */
    private static final int STEPS = 150;

    private static final int BACKGROUND_AN_IMAGE = 60;

    /** Half a nucleus and a bit, in px. */
    private static final double DISTANCE = 12;

    private SimulatedCells() {
    }

    /** @return the request for a patch around each cell, and some of background */
    static TileRequest atCells(final Path folder, final int patch, final int background) {
        return new TileRequest(ImagePlace.of(folder), Optional.empty(), DotColumns.DEFAULT, TileMode.PATCH_AT_CELLS,
            new PatchCut(patch, 0), CellChoice.ALL, new Grid(patch, 0), new BackgroundTiles(background, 0, DISTANCE),
            OptionalDouble.empty(), 1);
    }

    /** @return the request for a regular grid of patches over tissue */
    static TileRequest grid(final Path image, final int patch) {
        return new TileRequest(ImagePlace.of(image), Optional.empty(), DotColumns.DEFAULT, TileMode.GRID,
            new PatchCut(patch, 0), CellChoice.ALL, new Grid(patch, 0.5), BackgroundTiles.NONE,
            OptionalDouble.empty(), 1);
    }

    /** @return a detector, trained for a few seconds on simulated tissue that is written to the folder */
    static HydraMixModel detector(final Path folder, final int patch, final int threads)
        throws EngineException, CancelledException {
        TissueSimulator.write(folder, SimulationSettings.DEMO);
        final var tiles = new Tiles();
        TileReader.read(atCells(folder, patch, BACKGROUND_AN_IMAGE), tiles, Monitor.NONE);
        final List<String> classes = TilePacker.classNames(tiles.all);
        final var set = new TrainingSet(classes, TilePacker.micronsPerPixel(tiles.all),
            TilePacker.pack(tiles.all, classes, patch), PatchSet.empty(patch, classes.size()), Recipe.DEFAULT);
        final TrainingConfig config = TrainingConfig.DEFAULT.withMethod(Method.SUPERVISED)
            .withSchedule(Schedule.DEFAULT.withSteps(STEPS))
            .withRuntime(new Runtime(DevicePreference.CPU, threads, Optional.empty(), STEPS));
        return Learner.train(set, Optional.empty(), config, Optional.empty(), TrainingListener.NONE, Monitor.NONE)
            .model();
    }

    /** Keeps all. */
    static final class Tiles implements TileSink {

        private final List<Tile> all = new ArrayList<>();

        @Override
        public void labelled(final Tile tile) {
            all.add(tile);
        }

        @Override
        public void unlabelled(final Tile tile) {
            all.add(tile);
        }

        @Override
        public void skipped(final SkippedFile file) {
            throw new IllegalStateException(file.toString());
        }

        int count() {
            return all.size();
        }
    }
}
