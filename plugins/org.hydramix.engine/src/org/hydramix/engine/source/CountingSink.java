package org.hydramix.engine.source;

import java.util.SortedMap;
import java.util.TreeMap;

import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;

/** Passes everything on, counts it, and notes on each tile what was done to its colours. */
final class CountingSink implements TileSink {

    private final TileSink target;

    private final Colours colours;

    private final SortedMap<String, Integer> labelledByClass = new TreeMap<>();

    private int unlabelled;

    private int skipped;

    CountingSink(final TileSink target, final Colours colours) {
        this.target = target;
        this.colours = colours;
    }

    @Override
    public void labelled(final Tile tile) {
        labelledByClass.merge(tile.label().orElseThrow().className(), 1, Integer::sum);
        target.labelled(tile.withColours(colours));
    }

    @Override
    public void unlabelled(final Tile tile) {
        unlabelled++;
        target.unlabelled(tile.withColours(colours));
    }

    @Override
    public void annotated(final AnnotatedTile image) {
        image.cells().forEach(cell -> labelledByClass.merge(cell.className(), 1, Integer::sum));
        target.annotated(new AnnotatedTile(image.tile().withColours(colours), image.cells()));
    }

    @Override
    public void skipped(final SkippedFile file) {
        skipped++;
        target.skipped(file);
    }

    ReadSummary summary(final int images) {
        return new ReadSummary(images, labelledByClass, unlabelled, skipped);
    }
}
