package org.hydramix.engine.net;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;

/**
 * Wide-ResNet for small images (Zagoruyko and Komodakis 2016) with a class head and a centroid head.
 *
 * <p>Holds no weights: they come as flat vectors with every call, so that the same network runs with the trained and
 * with the averaged weights.
 */
public final class WideResNet {

    /** Share of the running statistics that stays with each batch in {@link NormMode#TRAIN}. */
    public static final float STATISTICS_KEPT = BatchNorm.MOMENTUM;

    private static final int STEM_CHANNELS = 16;

    private static final int GROUPS = 3;

    private final NetworkSpec spec;

    private final Layout parameters = new Layout();

    private final Layout statistics = new Layout();

    private final Convolution stem;

    private final List<ResidualBlock> blocks = new ArrayList<>();

    private final BatchNorm lastNorm;

    private final Heads heads;

    private final int featureWidth;

    /** @param spec size and number of classes */
    public WideResNet(final NetworkSpec spec) {
        this.spec = spec;
        stem = Convolution.add(parameters, "stem", 3, STEM_CHANNELS, spec.stemSide(), spec.stemStride(), 1);
        int channels = STEM_CHANNELS;
        for (int group = 0; group < GROUPS; group++) {
            final int out = STEM_CHANNELS * spec.width() << group;
            final boolean dilated = group == GROUPS - 1 && spec.dilation() > 1;
            for (int block = 0; block < spec.blocksPerGroup(); block++) {
                final String name = "group" + (group + 1) + ".block" + (block + 1);
                final int stride = group > 0 && block == 0 && !dilated ? 2 : 1;
                blocks.add(ResidualBlock.add(parameters, statistics, name, channels, out, stride,
                    dilated ? spec.dilation() : 1));
                channels = out;
            }
        }
        lastNorm = BatchNorm.add(parameters, statistics, "last", channels);
        heads = Heads.add(parameters, channels, spec);
        featureWidth = 2 * channels;
    }

    /** @return size and number of classes */
    public NetworkSpec spec() {
        return spec;
    }

    /** @return length of a patch's features, see {@link NetworkOutput#features()} */
    public int featureWidth() {
        return featureWidth;
    }

    /** @return what the flat vector of parameters holds */
    public Layout parameters() {
        return parameters;
    }

    /** @return what the flat vector of batch normalisation's running statistics holds */
    public Layout statistics() {
        return statistics;
    }

    /**
     * @param flatParameters see {@link #parameters()}
     * @param flatStatistics see {@link #statistics()}; changed in place by {@link NormMode#TRAIN}
     * @param patches {@code [batch, 3, size, size]}, normalised
     * @param mode which statistics to normalise with
     * @return class logits and centroids
     */
    public NetworkOutput forward(final NDArray flatParameters, final NDArray flatStatistics, final NDArray patches,
        final NormMode mode) {
        final var w = weights(flatParameters, flatStatistics);
        return heads.apply(w, features(w, patches, mode));
    }

    /**
     * Slides over images: what {@link #forward} says about every patch whose first pixel lies on the grid of
     * {@link NetworkSpec#stride()}, at the cost of one pass. Near the border of a patch it differs a little: here the
     * network sees the pixels around the patch, there zeros.
     *
     * @param flatParameters see {@link #parameters()}
     * @param flatStatistics see {@link #statistics()}; changed in place by {@link NormMode#TRAIN}
     * @param images {@code [batch, 3, height, width]}, normalised; sides are at least a patch long
     * @param mode which statistics to normalise with
     * @return class logits and centroids of all patches
     */
    public SlidingOutput slide(final NDArray flatParameters, final NDArray flatStatistics, final NDArray images,
        final NormMode mode) {
        // Images are large enough to pay for folding.
        if (mode == NormMode.PREDICT) {
            return folded(flatParameters, flatStatistics).slide(images);
        }
        final var w = weights(flatParameters, flatStatistics);
        return new SlidingHeads(heads).apply(w, features(w, images, mode));
    }

    /**
     * @param flatParameters see {@link #parameters()}; must not change while the result is used
     * @param flatStatistics see {@link #statistics()}; must not change while the result is used
     * @return the network with these weights, for {@link NormMode#PREDICT} over many batches
     */
    public FoldedNetwork folded(final NDArray flatParameters, final NDArray flatStatistics) {
        return new FoldedNetwork(weights(flatParameters, flatStatistics), stem, blocks, lastNorm, heads);
    }

    private Weights weights(final NDArray flatParameters, final NDArray flatStatistics) {
        return new Weights(parameters.views(flatParameters), statistics.views(flatStatistics));
    }

    private NDArray features(final Weights w, final NDArray images, final NormMode mode) {
        NDArray x = stem.apply(w, images);
        for (final ResidualBlock block : blocks) {
            x = block.apply(w, x, mode);
        }
        return lastNorm.apply(w, x, mode);
    }
}
