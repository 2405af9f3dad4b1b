package org.hydramix.engine.net;

/**
 * All that is needed to build the network.
 *
 * @param depth of the Wide-ResNet, 6 n + 4, from 10 to 100
 * @param width of the Wide-ResNet, from 1 to 32
 * @param classes length of the class distribution, at least 2
 * @param patchSize side of a patch in px, from {@value #SMALLEST_PATCH} to {@value #LARGEST_PATCH}
 * @param reach how far from the middle of the patch a cell is looked for, in px; 0 for the whole patch. A network that
 *            detects cells in whole images needs a reach: background then means that no cell is near the middle
 * @param stemStride stride of the first convolution in px, 1 or 2. With 2 everything after it costs a quarter, which pays
 *            for twice the width at half the price; the location is read from a map half as fine
 * @param dilation 1, or more for a third group of blocks that does not halve the map, but whose kernels touch every
 *            {@code dilation}-th place: it sees as far or farther, on a map twice as fine (Yu and Koltun 2016)
 */
public record NetworkSpec(int depth, int width, int classes, int patchSize, int reach, int stemStride, int dilation) {

    /** Below, the last feature map has fewer than 4 × 4 places to find a cell in. */
    public static final int SMALLEST_PATCH = 16;

    /** Above, a patch shows a field of view rather than a cell, and memory runs out. */
    public static final int LARGEST_PATCH = 256;

    /** The second and the third group of blocks each halve the map. */
    private static final int GROUP_STRIDE = 4;

    private static final int LARGEST_STEM_STRIDE = 2;

    /** By measurement, see benchmarks/NOTEBOOK.md. */
    private static final int FIELD_DILATION = 2;

    private static final int LARGEST_DILATION = 8;

    private static final int ROWS_A_PART = 64;

    /** Width times blocks: from WRN-16-2 on. */
    private static final int LARGE = 4;

    private static final int LAYERS_OUTSIDE_BLOCKS = 4;

    private static final int LAYERS_PER_ROUND = 6;

    /** Far beyond what trains on patches, and small enough that a damaged file asks for no memory that is not there. */
    private static final int LARGEST_DEPTH = 100;

    /** Likewise; the widest that Zagoruyko and Komodakis tried is 12. */
    private static final int LARGEST_WIDTH = 32;

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public NetworkSpec {
        if (depth < LAYERS_OUTSIDE_BLOCKS + LAYERS_PER_ROUND || depth > LARGEST_DEPTH
            || (depth - LAYERS_OUTSIDE_BLOCKS) % LAYERS_PER_ROUND != 0) {
            throw new IllegalArgumentException("The depth of the network must be 10, 16, 22, 28, … up to " + LARGEST_DEPTH
                + ", not " + depth + ".");
        }
        if (width < 1 || width > LARGEST_WIDTH) {
            throw new IllegalArgumentException(
                "The width of the network must be from 1 to " + LARGEST_WIDTH + ", not " + width + ".");
        }
        if (classes < 2) {
            throw new IllegalArgumentException("At least two classes are needed, not " + classes + ".");
        }
        if (patchSize < SMALLEST_PATCH || patchSize > LARGEST_PATCH) {
            throw new IllegalArgumentException("The patch size must be from " + SMALLEST_PATCH + " to " + LARGEST_PATCH
                + " px, not " + patchSize + ". Read the tiles with another patch size.");
        }
        if (stemStride < 1 || stemStride > LARGEST_STEM_STRIDE) {
            throw new IllegalArgumentException("The stride of the first convolution must be 1 or " + LARGEST_STEM_STRIDE
                + ", not " + stemStride + ".");
        }
        if (dilation < 1 || dilation > LARGEST_DILATION) {
            throw new IllegalArgumentException(
                "The dilation of the network must be 1 to " + LARGEST_DILATION + ", not " + dilation + ".");
        }
        final int stride = stride(stemStride, dilation);
        if (reach < 0 || reach > 0 && reach < stride) {
            throw new IllegalArgumentException("The reach of the location head must be 0 (the whole patch) or at least "
                + stride + " px, not " + reach + ".");
        }
    }

    /** A network that looks for the cell in the whole patch. */
    public NetworkSpec(final int depth, final int width, final int classes, final int patchSize) {
        this(depth, width, classes, patchSize, 0, 1, 1);
    }

    /**
     * @return the network of a preset; a patch too small for the preset's first stride keeps every pixel, so that there
     *         are places enough to find a cell in
     */
    public static NetworkSpec of(final NetworkPreset preset, final int classes, final int patchSize) {
        final int stem = patchSize >= SMALLEST_PATCH * preset.stemStride() ? preset.stemStride() : 1;
        return new NetworkSpec(preset.depth(), preset.width(), classes, patchSize, 0, stem, 1);
    }

    /**
     * @return the network of a preset for telling cells from background: it looks for a cell within a quarter of the patch
     *         around its middle, and has no first stride, so that several patches of a whole image look at each cell, but
     *         is narrower by as much
     */
    public static NetworkSpec detector(final NetworkPreset preset, final int classes, final int patchSize) {
        return new NetworkSpec(preset.depth(), preset.width() / preset.stemStride(), classes, patchSize,
            Math.max(GROUP_STRIDE, patchSize / 4), 1, 1);
    }

    /**
     * @return the network of a preset for fields of view, in which it sees tissue all around a patch: as
     *         {@link #detector(NetworkPreset, int, int)}, but a preset with a first stride keeps it and its width, and makes
     *         up for it by a dilated third group
     */
    public static NetworkSpec fieldDetector(final NetworkPreset preset, final int classes, final int patchSize) {
        final NetworkSpec plain = detector(preset, classes, patchSize);
        return preset.stemStride() == 1 ? plain : new NetworkSpec(preset.depth(), preset.width(), classes, patchSize,
            plain.reach, preset.stemStride(), FIELD_DILATION);
    }

    /** @return the same network, looking for the cell no farther than {@code other} px from the middle */
    public NetworkSpec withReach(final int other) {
        return new NetworkSpec(depth, width, classes, patchSize, other, stemStride, dilation);
    }

    /** @return the same network with another stride of its first convolution */
    public NetworkSpec withStemStride(final int other) {
        return new NetworkSpec(depth, width, classes, patchSize, reach, other, dilation);
    }

    /** @return time that a pixel takes, in that of WRN-10-1 without a first stride; rough */
    public double relativeCost() {
        // A dilated third group works on four times as many places.
        return (double)width * width * blocksPerGroup() / (stemStride * stemStride) * (dilation > 1 ? 2 : 1);
    }

    /**
     * Rows of a step that go through the network together in training: batch normalisation takes its statistics from them,
     * and memory is needed for one such part at a time in each lane.
     *
     * @return {@value #ROWS_A_PART}, or half of that for networks whose feature maps are large
     */
    public int rowsAPart() {
        return width * blocksPerGroup() < LARGE ? ROWS_A_PART : ROWS_A_PART / 2;
    }

    /** @return values of its feature maps for a patch, in those of WRN-10-1 for a pixel without a first stride; rough */
    public double relativeMemory() {
        return (double)width * blocksPerGroup() * patchSize * patchSize / (stemStride * stemStride);
    }

    /** @return distance in px of neighbouring places where the network, sliding over an image, is evaluated */
    public int stride() {
        return stride(stemStride, dilation);
    }

    private static int stride(final int stemStride, final int dilation) {
        return (dilation > 1 ? GROUP_STRIDE / 2 : GROUP_STRIDE) * stemStride;
    }

    /**
     * @return distance in px from which on no pixel influences a place of the last feature map: what has to lie around
     *         the patches of a block of an image, so that its border does not show
     */
    public int margin() {
        // Each 3 × 3 convolution sees one place further, a place being 1, 2 and 4 times the stem's stride wide in the
        // three groups; the first convolution of a group still works on the places of the group before.
        final int convolutions = 2 * blocksPerGroup();
        final int lastGroup = dilation > 1 ? 2 * dilation * convolutions : 2 + GROUP_STRIDE * (convolutions - 1);
        final int places = convolutions + 1 + 2 * (convolutions - 1) + lastGroup;
        return stemSide() / 2 + stemStride * places;
    }

    /** @return for messages, for example "WRN-10-2 with a first stride of 2 for patches of 40 px" */
    public String description() {
        return "WRN-" + depth + "-" + width + (stemStride > 1 ? " with a first stride of " + stemStride : "")
            + (dilation > 1 ? ", dilated by " + dilation : "")
            + (reach > 0 ? " with a reach of " + reach + " px" : "") + " for patches of " + patchSize + " px";
    }

    /** @return residual blocks in each of the three groups */
    int blocksPerGroup() {
        return (depth - LAYERS_OUTSIDE_BLOCKS) / LAYERS_PER_ROUND;
    }

    /** @return side of the first kernel: 3, or 5 where it skips every other pixel, so that neighbours still overlap */
    int stemSide() {
        return 2 * stemStride + 1;
    }

    /** @return side of the last feature map of a patch */
    public int mapSize() {
        return (patchSize + stride() - 1) / stride();
    }
}
