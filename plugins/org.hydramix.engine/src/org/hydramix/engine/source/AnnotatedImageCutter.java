package org.hydramix.engine.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.Tile;

/** Images with annotations as one tile with all its cells, the others as unlabelled tiles. */
final class AnnotatedImageCutter implements Cutter {

    private final Map<String, List<Dot>> dots;

    private final TileSink sink;

    private final WholeImageCutter whole;

    /** @param dots of the images that keep their annotations, by image */
    AnnotatedImageCutter(final Map<String, List<Dot>> dots, final TileSink sink) {
        this.dots = dots;
        this.sink = sink;
        whole = new WholeImageCutter(sink);
    }

    @Override
    public void cut(final ImageEntry image, final ImageView pixels, final Monitor monitor)
        throws EngineException, CancelledException {
        final Optional<Tile> tile = whole.tile(image, pixels, monitor);
        if (tile.isPresent() && dots.containsKey(image.name())) {
            // A dot on background says what the absence of dots says anyway.
            sink.annotated(new AnnotatedTile(tile.get(), dots.get(image.name()).stream()
                .filter(dot -> !DotLabel.BACKGROUND.equals(dot.className()))
                .map(dot -> new DotLabel(dot.className(), Optional.of(place(dot, pixels)))).toList()));
        } else {
            tile.ifPresent(sink::unlabelled);
        }
    }

    /** A resampled image may end up to half a px before the stored one does: a dot beyond is on its border. */
    private static Centroid place(final Dot dot, final ImageView pixels) {
        final Centroid place = pixels.fromStored(dot.centroid());
        return new Centroid(Math.min(place.x(), pixels.width() - 0.5), Math.min(place.y(), pixels.height() - 0.5));
    }
}
