package org.hydramix.engine.source;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.Tile;

/** Patches at annotated cells, and what goes with them. */
final class CellCutter implements Cutter {

    private final TileRequest request;

    private final CellPlan.Choice choice;

    private final TileSink sink;

    private final CellRandom random;

    private final GridCutter grid;

    private final BackgroundCutter background;

    CellCutter(final TileRequest request, final CellPlan.Choice choice, final TileSink sink) {
        this.request = request;
        this.choice = choice;
        this.sink = sink;
        random = new CellRandom(request.seed());
        grid = new GridCutter(request, sink);
        background = new BackgroundCutter(request, random, sink);
    }

    @Override
    public void cut(final ImageEntry image, final ImageView pixels, final Monitor monitor)
        throws EngineException, CancelledException {
        final List<Dot> dots = choice.dots().getOrDefault(image.name(), List.of());
        int labelled = 0;
        for (final Dot dot : dots) {
            monitor.checkCancelled();
            if (choice.chosen().contains(dot)) {
                sink.labelled(patch(image, pixels, dot));
                labelled++;
            } else if (request.cells().unlabelled() == UnlabelledTiles.REMAINING_CELLS) {
                sink.unlabelled(patch(image, pixels, dot).unlabelled());
            }
        }
        final List<Centroid> unclassified = choice.unclassified().getOrDefault(image.name(), List.of());
        background.cut(image, pixels, Stream.concat(dots.stream().map(Dot::centroid), unclassified.stream())
            .map(pixels::fromStored).toList(), labelled, monitor);
        if (request.cells().unlabelled() == UnlabelledTiles.GRID) {
            grid.cut(image, pixels, monitor);
        }
    }

    private Tile patch(final ImageEntry image, final ImageView pixels, final Dot dot) throws EngineException {
        final Centroid place = pixels.fromStored(dot.centroid());
        final int size = request.cut().size();
        final int reach = request.cut().randomOffset();
        final SplittableRandom offsets = random.of(dot);
        offsets.nextLong(); // the rank
        final int left = (int)Math.round(place.x()) - size / 2 + offsets.nextInt(-reach, reach + 1);
        final int top = (int)Math.round(place.y()) - size / 2 + offsets.nextInt(-reach, reach + 1);
        final boolean cell = !DotLabel.BACKGROUND.equals(dot.className());
        final Optional<Centroid> centroid =
            cell ? Optional.of(new Centroid(place.x() - left, place.y() - top)) : Optional.empty();
        return new Tile(pixels.crop(left, top, size, size), Optional.of(new DotLabel(dot.className(), centroid)),
            image.name(), pixels.storedEdge(left), pixels.storedEdge(top), pixels.micronsPerPixel());
    }
}
