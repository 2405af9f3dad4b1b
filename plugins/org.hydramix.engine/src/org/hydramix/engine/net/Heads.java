package org.hydramix.engine.net;

import java.util.Optional;

import org.hydramix.engine.net.ParameterSpec.Role;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Both heads on the last feature map.
 *
 * <p>The centroid is a soft argmax: a 1 × 1 convolution and a learned prior of the place score every place of the map,
 * and the centroid is the mean of the places under the softmax of the scores. Its output lies in the patch by
 * construction, and for a mixture of two patches it tends to the mixture of their centroids, as MixUp asks for.
 *
 * <p>The class is read from the mean over the patch (the neighbourhood) beside the mean under the same softmax (the cell
 * that was found).
 */
record Heads(NetworkSpec spec, int score, int prior, int classKernel, int classShift) {

    /** Added to the score of a place out of reach: its weight underflows to 0. */
    private static final float OUT_OF_REACH = -1000;

    static Heads add(final Layout parameters, final int channels, final NetworkSpec spec) {
        final int side = spec.mapSize();
        return new Heads(spec, parameters.add(new ParameterSpec("centroid.score", Role.KERNEL, 1, channels)),
            parameters.add(new ParameterSpec("centroid.prior", Role.SHIFT, 1, side * side)),
            parameters.add(new ParameterSpec("class.kernel", Role.KERNEL, spec.classes(), 2 * channels)),
            parameters.add(new ParameterSpec("class.shift", Role.SHIFT, spec.classes())));
    }

    /** @param map {@code [batch, channels, side, side]} */
    NetworkOutput apply(final Weights w, final NDArray map) {
        final long batch = map.getShape().get(0);
        final long channels = map.getShape().get(1);
        final long places = (long)spec.mapSize() * spec.mapSize();
        // [batch, places, channels]: no copy, as the map lies in memory with its channels last.
        final NDArray features = map.transpose(0, 2, 3, 1).reshape(new Shape(batch, places, channels));
        final NDArray scores = features.matMul(w.parameters().get(score).transpose()).reshape(new Shape(batch, places));
        final NDArray attention = scores.add(prior(w, map.getManager())).softmax(1);
        final NDArray found = attention.expandDims(1).matMul(features).reshape(new Shape(batch, channels));
        final NDArray pooled = NDArrays.concat(new NDList(features.mean(new int[]{1}), found), 1);
        final NDArray logits = pooled.matMul(w.parameters().get(classKernel).transpose())
            .add(w.parameters().get(classShift));
        return new NetworkOutput(logits, attention.matMul(places(map.getManager())), Optional.of(pooled));
    }

    /** @return {@code [1, places]}: the learned prior; next to nothing for places out of reach */
    NDArray prior(final Weights w, final NDManager manager) {
        final NDArray learned = w.parameters().get(prior);
        return spec.reach() == 0 ? learned : learned.add(manager.create(outOfReach(), learned.getShape()));
    }

    private float[] outOfReach() {
        final int side = spec.mapSize();
        final float[] penalty = new float[side * side];
        for (int i = 0; i < penalty.length; i++) {
            final double x = i % side + 0.5 - side / 2.0;
            final double y = i / side + 0.5 - side / 2.0;
            penalty[i] = Math.hypot(x, y) * spec.stride() <= spec.reach() ? 0 : OUT_OF_REACH;
        }
        return penalty;
    }

    /** @return {@code [places, 2]}: the middle of each place of the map, as fractions of the patch */
    NDArray places(final NDManager manager) {
        final int side = spec.mapSize();
        final float[] xy = new float[side * side * 2];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                final int i = (y * side + x) * 2;
                xy[i] = (x + 0.5f) / side;
                xy[i + 1] = (y + 0.5f) / side;
            }
        }
        return manager.create(xy, new Shape((long)side * side, 2));
    }
}
