package org.hydramix.engine.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;

import org.hydramix.engine.Natives;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The network's layers against numbers worked out by hand. */
class LayersTest {

    /** Channel values 1, 3, 5, 7: mean 4, variance 5; scale 2, shift 1; below 0 a tenth. */
    @Test
    void batchNormByHand() throws Exception {
        final var parameters = new Layout();
        final var statistics = new Layout();
        final BatchNorm norm = BatchNorm.add(parameters, statistics, "norm", 1);
        try (NDManager manager = Natives.manager()) {
            final NDArray running = manager.create(new float[]{0, 1});
            final var w = new Weights(parameters.views(manager.create(new float[]{2, 1})), statistics.views(running));
            final NDArray x = manager.create(new float[]{1, 3, 5, 7}, new Shape(2, 1, 1, 2));
            final float[] trained = norm.apply(w, x, NormMode.TRAIN).toFloatArray();
            final double root = Math.sqrt(5 + 1e-5);
            final float[] expected = {(float)(0.1 * (1 - 6 / root)), (float)(1 - 2 / root), (float)(1 + 2 / root),
                (float)(1 + 6 / root)};
            // 1 − 2/√5 is above 0, 1 − 6/√5 is not
            assertArrayEquals(expected, trained, 1e-5f);
            // a tenth of the way: mean 0 → 4, unbiased variance 1 → 20/3
            assertArrayEquals(new float[]{0.4f, (float)(0.9 + 0.1 * 20 / 3)}, running.toFloatArray(), 1e-5f);
            final var given = new Weights(w.parameters(), statistics.views(manager.create(new float[]{4, 5})));
            assertArrayEquals(expected, norm.apply(given, x, NormMode.PREDICT).toFloatArray(), 1e-5f);
        }
    }

    /** Scores ln 3 on one of 4 × 4 places and 0 elsewhere: weights 3/18 and 1/18. */
    @Test
    void softArgmaxByHand() throws Exception {
        final var spec = new NetworkSpec(10, 1, 2, 16);
        final var parameters = new Layout();
        final Heads heads = Heads.add(parameters, 1, spec);
        final float[] flat = new float[parameters.length()];
        flat[0] = 1; // score = the feature itself; prior 0
        flat[17] = 2; // class 0: twice the mean
        flat[20] = 1; // class 1: the attended mean
        flat[21] = 0.5f; // shift of class 0
        final float[] map = new float[16];
        final double peak = Math.log(3);
        map[1 * 4 + 3] = (float)peak;
        try (NDManager manager = Natives.manager()) {
            final var w = new Weights(parameters.views(manager.create(flat)), new NDList());
            final NetworkOutput output = heads.apply(w, manager.create(map, new Shape(1, 1, 4, 4)));
            // the mean place is 0.5; the peak lies at ((3 + 0.5) / 4, (1 + 0.5) / 4) with 2/18 more than the others
            final float[] xy = output.centroids().toFloatArray();
            assertEquals((16 * 0.5 + 2 * 0.875) / 18, xy[0], 1e-6);
            assertEquals((16 * 0.5 + 2 * 0.375) / 18, xy[1], 1e-6);
            assertArrayEquals(new float[]{(float)(2 * peak / 16 + 0.5), (float)(peak * 3 / 18)},
                output.logits().toFloatArray(), 1e-6f);
        }
    }

    @Test
    void inputIsNormalisedWithChannelsFirst() throws Exception {
        final ByteBuffer pixels = ByteBuffer.allocateDirect(12);
        pixels.put(new byte[]{0, 10, 20, (byte)255, 11, 21, 2, 12, 22, 3, 13, 23}).flip();
        try (NDManager manager = Natives.manager()) {
            final var input = new PatchInput(2, new float[]{0, 10, 20}, new float[]{1, 2, 4}, manager);
            final NDArray batch = input.ofBytes(pixels, 1, manager);
            assertEquals(new Shape(1, 3, 2, 2), batch.getShape());
            assertArrayEquals(new float[]{0, 255, 2, 3, 0, 0.5f, 1, 1.5f, 0, 0.25f, 0.5f, 0.75f},
                batch.toFloatArray(), 1e-6f);
        }
    }

    @Test
    void viewsShareTheFlatVector() throws Exception {
        final var layout = new Layout();
        layout.add(new ParameterSpec("a", ParameterSpec.Role.KERNEL, 2, 2));
        layout.add(new ParameterSpec("b", ParameterSpec.Role.SHIFT, 3));
        try (NDManager manager = Natives.manager()) {
            final NDArray flat = manager.create(new float[]{1, 2, 3, 4, 5, 6, 7});
            final NDList views = layout.views(flat);
            assertEquals(new Shape(2, 2), views.get(0).getShape());
            assertArrayEquals(new float[]{5, 6, 7}, views.get(1).toFloatArray());
            views.get(1).muli(10);
            assertArrayEquals(new float[]{1, 2, 3, 4, 50, 60, 70}, flat.toFloatArray());
        }
    }
}
