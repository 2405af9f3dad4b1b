package org.hydramix.engine.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * {@link Heads} for every patch of a large feature map at once.
 *
 * <p>A softmax over a window is a ratio of two sums over it, see {@link WindowSums}: with a = exp of the scores and the
 * prior's exp as kernel, the places under the softmax are Σ a·x / Σ a, and the class logits, being
 * linear in the features, are Σ a·l / Σ a of the logits l of single places.
 */
record SlidingHeads(Heads heads) {

    /** Keeps exp within float32; the softmax of a patch is the same as long as its scores stay within. */
    private static final float LARGEST_SCORE = 30;

    /** @param map {@code [batch, channels, height, width]}, at least as large as that of a patch */
    SlidingOutput apply(final Weights w, final NDArray map) {
        final NDManager manager = map.getManager();
        final long channels = map.getShape().get(1);
        final long classes = heads.spec().classes();
        final long side = heads.spec().mapSize();
        final var size = new Size(map.getShape().get(0), map.getShape().get(2), map.getShape().get(3));
        final NDArray features = map.transpose(0, 2, 3, 1).reshape(new Shape(size.places(), channels));
        final NDArray attention = features.matMul(w.parameters().get(heads.score()).transpose())
            .clip(-LARGEST_SCORE, LARGEST_SCORE).exp();
        final NDList kernels = w.parameters().get(heads.classKernel()).split(new long[]{channels}, 1);
        final NDArray mean = features.matMul(kernels.get(0).transpose());
        final NDArray found = features.matMul(kernels.get(1).transpose()).mul(attention);

        final NDArray prior = heads.prior(w, manager).exp();
        final NDArray places = NDArrays.concat(new NDList(prior.onesLike(), heads.places(manager).transpose()), 0);
        final NDArray sums = WindowSums.of(size.planes(attention, 1), places.mul(prior).reshape(new Shape(3, side, side)));
        final NDList parts = sums.split(new long[]{1}, 1);
        final NDArray total = parts.get(0);
        final Shape logits = new Shape(size.batch(), classes, sums.getShape().get(2), sums.getShape().get(3));
        final NDArray foundLogits = WindowSums.of(size.planes(found, classes), prior.reshape(new Shape(1, side, side)))
            .reshape(logits).div(total);
        final NDArray meanLogits = WindowSums.of(size.planes(mean, classes),
            manager.full(new Shape(1, side, side), 1f / (side * side))).reshape(logits);
        final NDArray shift = w.parameters().get(heads.classShift()).reshape(new Shape(1, classes, 1, 1));
        return new SlidingOutput(meanLogits.add(foundLogits).add(shift), parts.get(1).div(total));
    }

    /** Size of a feature map. */
    private record Size(long batch, long height, long width) {

        long places() {
            return batch * height * width;
        }

        /**
         * @param values {@code [places, count]}
         * @return {@code [batch · count, height, width]}: every plane is summed by itself
         */
        NDArray planes(final NDArray values, final long count) {
            return values.reshape(new Shape(batch, height * width, count)).transpose(0, 2, 1)
                .reshape(new Shape(batch * count, height, width));
        }
    }
}
