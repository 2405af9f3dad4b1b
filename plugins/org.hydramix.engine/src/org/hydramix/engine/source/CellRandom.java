package org.hydramix.engine.source;

import java.util.SplittableRandom;

/** Independent randomness for each cell and each image, so that what happens to one does not move the others. */
final class CellRandom {

    private final long base;

    CellRandom(final long seed) {
        // mixed, so that neighbouring seeds do not share the streams of neighbouring rows
        base = new SplittableRandom(seed).nextLong();
    }

    /** @return a fresh generator; the first value is the cell's rank, the rest place its patch */
    SplittableRandom of(final Dot cell) {
        return new SplittableRandom(base + cell.key());
    }

    /** @return a fresh generator for the background patches of an image */
    SplittableRandom of(final ImageEntry image) {
        return new SplittableRandom(base ^ (long)image.name().hashCode() << Integer.SIZE);
    }
}
