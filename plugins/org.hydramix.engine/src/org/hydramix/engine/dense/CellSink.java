package org.hydramix.engine.dense;

/** Receives the cells of an image, block by block, on the thread that detects. */
@FunctionalInterface
public interface CellSink {

    /** @param cell the next one */
    void accept(DetectedCell cell);
}
