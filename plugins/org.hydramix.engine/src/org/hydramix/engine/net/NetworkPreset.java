package org.hydramix.engine.net;

/**
 * Sizes of the Wide-ResNet WRN-depth-width (Zagoruyko and Komodakis 2016).
 *
 * <p>The small one begins with a stride of 2: at 40 px it takes about half the time of a WRN-10-1 without and is better
 * (benchmarks/NOTEBOOK.md).
 */
public enum NetworkPreset {
        /** WRN-10-2 on every other pixel: trains in minutes on two CPU cores. */
        SMALL(10, 2, 2),
        /** WRN-16-2 on every pixel: about ten times the cost of SMALL. */
        MEDIUM(16, 2, 1),
        /** WRN-28-2, the network of MixMatch's experiments; wants a GPU. */
        LARGE(28, 2, 1);

    private final int depth;

    private final int width;

    private final int stemStride;

    NetworkPreset(final int depth, final int width, final int stemStride) {
        this.depth = depth;
        this.width = width;
        this.stemStride = stemStride;
    }

    /** @return convolutions along the longest path, 6 n + 4 */
    public int depth() {
        return depth;
    }

    /** @return channels as a multiple of 16, 32, 64 */
    public int width() {
        return width;
    }

    /** @return stride of the first convolution in px */
    public int stemStride() {
        return stemStride;
    }
}
