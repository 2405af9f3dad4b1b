package org.hydramix.engine.net;

/** Sizes of the Wide-ResNet WRN-depth-width (Zagoruyko and Komodakis 2016). */
public enum NetworkPreset {
        /** WRN-10-1: trains in minutes on two CPU cores. */
        SMALL(10, 1),
        /** WRN-16-2: three to four times the cost of SMALL. */
        MEDIUM(16, 2),
        /** WRN-28-2, the network of MixMatch's experiments; wants a GPU. */
        LARGE(28, 2);

    private final int depth;

    private final int width;

    NetworkPreset(final int depth, final int width) {
        this.depth = depth;
        this.width = width;
    }

    /** @return convolutions along the longest path, 6 n + 4 */
    public int depth() {
        return depth;
    }

    /** @return channels as a multiple of 16, 32, 64 */
    public int width() {
        return width;
    }
}
