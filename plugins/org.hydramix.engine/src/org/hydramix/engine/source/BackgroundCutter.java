package org.hydramix.engine.source;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.Tile;

/** Labelled patches without a cell in the middle. */
final class BackgroundCutter {

    /** In an image so full of cells that this many random places are all too close to one, there is no room. */
    private static final int TRIES = 200;

    private final TileRequest request;

    private final CellRandom random;

    private final TileSink sink;

    private long labelledSoFar;

    BackgroundCutter(final TileRequest request, final CellRandom random, final TileSink sink) {
        this.request = request;
        this.random = random;
        this.sink = sink;
    }

    /**
     * @param dots all of the image, drawn or not, with a class or without, in px of the tiles' resolution
     * @param labelled number of labelled cells of this image
     * @param monitor asked at each place that is tried
     */
    void cut(final ImageEntry image, final ImageView pixels, final List<Centroid> dots, final int labelled,
        final Monitor monitor) throws EngineException, CancelledException {
        final int wanted = wanted(labelled);
        final int size = request.cut().size();
        if (wanted > 0 && (pixels.width() < size || pixels.height() < size)) {
            sink.skipped(SkippedFile.smallerThanPatch(image.name(), pixels, size));
            return;
        }
        final SplittableRandom places = random.of(image);
        int found = 0;
        for (int tries = 0; found < wanted && tries < TRIES * wanted; tries++) {
            monitor.checkCancelled();
            final int left = places.nextInt(pixels.width() - size + 1);
            final int top = places.nextInt(pixels.height() - size + 1);
            if (isFree(new Centroid(left + (size - 1) / 2.0, top + (size - 1) / 2.0), dots)) {
                sink.labelled(new Tile(pixels.crop(left, top, size, size),
                    Optional.of(new DotLabel(DotLabel.BACKGROUND, Optional.empty())), image.name(),
                    pixels.storedEdge(left), pixels.storedEdge(top), pixels.micronsPerPixel()));
                found++;
            }
        }
        if (found < wanted) {
            sink.skipped(SkippedFile.file(image.name(), "Only " + found + " of " + wanted
                + " background patches of " + size
                + " px found room at least " + request.background().minimumDistance()
                + " px away from every dot. Lower the distance or the number."));
        }
    }

    /** Rounds the running total, so that a fraction of a patch in each image adds up over all of them. */
    private int wanted(final int labelled) {
        final double perCell = request.background().perLabelledCell();
        final long before = Math.round(perCell * labelledSoFar);
        labelledSoFar += labelled;
        return (int)(request.background().perImage() + Math.round(perCell * labelledSoFar) - before);
    }

    private boolean isFree(final Centroid middle, final List<Centroid> dots) {
        return dots.stream().noneMatch(d -> d.distance(middle) < request.background().minimumDistance());
    }
}
