package org.hydramix.engine.dense;

import java.util.List;

/** Receives cells block by block, from left to right and from top to bottom. */
interface BlockSink {

    /**
     * @param core of a block
     * @param cells of that block
     */
    void add(PixelArea core, List<DetectedCell> cells);

    /** No more blocks come. */
    void finish();

    /** @return hands cells on, with their neighbours' evidence if the settings ask for it */
    static BlockSink of(final DetectionSettings settings, final CellSink out) {
        if (!settings.classShares().isEmpty()) {
            return new NeighbourSink(new NeighbourEvidence(settings.classShares()), settings.minimumConfidence(), out);
        }
        return new BlockSink() {
            @Override
            public void add(final PixelArea core, final List<DetectedCell> cells) {
                cells.forEach(out::accept);
            }

            @Override
            public void finish() {
                // nothing is held back
            }
        };
    }
}
