package org.hydramix.engine.predict;

import java.nio.ByteBuffer;

/** Patches that are needed a batch at a time. */
@FunctionalInterface
public interface PatchSource {

    /**
     * Called from several threads, in any order.
     *
     * @param first of the patches
     * @param count of patches
     * @param to takes {@code [count, size, size, 3]} uint8
     */
    void put(int first, int count, ByteBuffer to);
}
