package org.hydramix.engine.dense;

import java.nio.ByteBuffer;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.PatchInput;
import org.hydramix.engine.net.SlidingOutput;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.Orientation;
import org.hydramix.engine.tile.RgbImage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;

/** Runs the network over a region of an image, without gradients, and turns what it says into votes. */
final class BlockVoter {

    /**
     * Probability of a cell below which a patch does not vote; from here its weight grows from 0 to 1, so that rounding
     * does not decide whether it votes. Most patches are background: leaving them out makes the search fast.
     */
    static final float LEAST = 0.1f;

    private final WideResNet network;

    private final NDManager manager;

    private final PatchInput input;

    private final NDArray parameters;

    private final NDArray statistics;

    private final int background;

    /** Kept from block to block: the memory of a direct buffer is given back late. */
    private ByteBuffer pixels = ByteBuffer.allocateDirect(0);

    /**
     * @param network to run
     * @param normalisation of the pixels
     * @param parameters flat, of the network
     * @param statistics flat, of the network
     * @param background index of the class without a cell
     * @param manager keeps what is needed from call to call
     */
    BlockVoter(final WideResNet network, final Normalisation normalisation, final NDArray parameters,
        final NDArray statistics, final int background, final NDManager manager) {
        this.network = network;
        this.manager = manager;
        this.parameters = parameters;
        this.statistics = statistics;
        this.background = background;
        input = new PatchInput(network.spec().patchSize(), normalisation.mean(), normalisation.deviation(), manager);
    }

    /**
     * @param region pixels; sides are multiples of the stride
     * @param left column of the region's first pixel in the image
     * @param top row of the region's first pixel in the image
     * @param view how the network sees the region; one of {@link Orientation#MIRRORED}
     * @param share weight of a sure vote
     * @param votes receives those of all patches that no pixel outside the region influences, in px of the image
     */
    void vote(final RgbImage region, final int left, final int top, final Orientation view, final float share,
        final Votes votes) {
        final byte[] rgb = view.apply(region).rgb();
        if (pixels.capacity() < rgb.length) {
            pixels = ByteBuffer.allocateDirect(rgb.length);
        }
        pixels.clear().put(rgb).flip();
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final SlidingOutput output = network.slide(parameters, statistics,
                input.ofImage(pixels, region.height(), region.width(), manager), NormMode.PREDICT);
            final var shape = output.logits().getShape();
            final var said = new Said(output.logits().softmax(1).toFloatArray(), output.centroids().toFloatArray(),
                (int)shape.get(2), (int)shape.get(3));
            gather(said, region, left, top, view, share, votes);
        }
    }

    /**
     * What the network said of a region.
     *
     * @param probabilities {@code [classes, rows, columns]}
     * @param centroids {@code [2, rows, columns]}
     */
    private record Said(float[] probabilities, float[] centroids, int rows, int columns) {

        int places() {
            return rows * columns;
        }
    }

    private void gather(final Said said, final RgbImage region, final int left, final int top, final Orientation view,
        final float share, final Votes votes) {
        final NetworkSpec spec = network.spec();
        final int rim = (spec.margin() + spec.stride() - 1) / spec.stride();
        for (int row = rim; row < said.rows - rim; row++) {
            for (int column = rim; column < said.columns - rim; column++) {
                // In the order of the image, also for mirror images.
                final int place = view.placeOf(row, column, said.rows, said.columns);
                final float cell = 1 - said.probabilities[background * said.places() + place];
                if (cell > LEAST) {
                    final float x = place % said.columns * spec.stride() + said.centroids[place] * spec.patchSize();
                    final float y = place / said.columns * spec.stride()
                        + said.centroids[said.places() + place] * spec.patchSize();
                    final int vote = votes.add(left + view.x(x, y, region.width()) - 0.5f,
                        top + view.y(x, y, region.height()) - 0.5f, share * weight(cell));
                    copyClasses(said, place, cell, votes, vote);
                }
            }
        }
    }

    /** @return weight of a vote, from the probability that there is a cell, above {@link #LEAST} */
    static float weight(final float cell) {
        return (cell - LEAST) / (1 - LEAST);
    }

    private void copyClasses(final Said said, final int place, final float cell, final Votes votes, final int vote) {
        int to = 0;
        for (int cls = 0; cls < network.spec().classes(); cls++) {
            if (cls != background) {
                votes.setProbability(vote, to++, said.probabilities[cls * said.places() + place] / cell);
            }
        }
    }
}
