package org.hydramix.benchmarks.speed.child;

import java.nio.file.Files;
import java.nio.file.Path;

import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.source.TileReader;
import org.hydramix.engine.source.TileRequest;

/** Reads tiles as the Tile Reader does: around the cells of a folder, or on a grid over a slide. First says how many. */
public final class ReadingChild {

    private ReadingChild() {
    }

    /** @param args folder or slide, patch size */
    public static void main(final String... args) throws Exception {
        final Path images = Path.of(args[0]);
        final int patch = Integer.parseInt(args[1]);
        final TileRequest request = Files.isDirectory(images) ? SimulatedCells.atCells(images, patch, 0)
            : SimulatedCells.grid(images, patch);
        final var counted = new SimulatedCells.Tiles();
        TileReader.read(request, counted, Monitor.NONE);
        new Rounds(counted.count())
            .serve(() -> TileReader.read(request, new SimulatedCells.Tiles(), Monitor.NONE));
    }
}
