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

    /**
     * @param rgb {@code [patches, size, size, 3]} uint8; must not change while it is read
     * @param begin the patch that is the source's first
     * @param patchBytes bytes of a patch
     * @return patches that lie in an array
     */
    static PatchSource of(final byte[] rgb, final int begin, final int patchBytes) {
        return (first, count, to) -> to.put(rgb, (begin + first) * patchBytes, count * patchBytes);
    }
}
