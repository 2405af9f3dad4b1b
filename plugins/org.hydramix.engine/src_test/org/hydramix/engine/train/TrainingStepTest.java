package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.hydramix.engine.Natives;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.Lanes;
import org.hydramix.engine.guess.ClassAlignment;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.loss.JointLoss;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Colours;
import org.junit.jupiter.api.Test;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

class TrainingStepTest {

    private static final int ROWS = 12;

    private static final int SIZE = 16;

    /** Backward part by part, weights holding the denominators of the whole, against one backward of the summed loss. */
    @Test
    void gradientsOfPartsAddUpToThatOfTheWhole() throws Exception {
        try (NDManager manager = Natives.manager()) {
            final float[] whole = gradient(manager, false);
            final float[] parts = gradient(manager, true);
            double largest = 0;
            for (final float value : whole) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertTrue(largest > 1e-3, "there must be a gradient to compare");
            for (int i = 0; i < whole.length; i++) {
                assertEquals(whole[i], parts[i], 1e-5 * largest);
            }
        }
    }

    @Test
    void noTensorOutlivesItsStep() throws Exception {
        try (NDManager manager = Natives.manager(); Lanes lanes = Lanes.open(Device.cpu(), 2)) {
            final TrainingSet set = Spots.set(8, 16);
            final TrainingConfig config = Spots.quick(20);
            final var network = new WideResNet(NetworkSpec.of(config.preset(), 2, SIZE));
            final var state = TrainingState.random(network, 1, manager);
            final var step = new TrainingStep(set, config, network,
                Normalisation.of(Colours.AS_SCANNED, Monitor.NONE, set.labelled()), state,
                new ClassAlignment(new float[]{0.5f, 0.5f}), new GuessMemory(set, config, Monitor.NONE), lanes, manager);
            final var batches = new BatchMaker(set, config);
            step.run(batches.make(0), 0, Monitor.NONE);
            final int held = manager.getManagedArrays().size();
            for (int i = 1; i < 4; i++) {
                step.run(batches.make(i), i, Monitor.NONE);
            }
            assertEquals(held, manager.getManagedArrays().size());
        }
    }

    /** Two lanes do what one does, but for rounding; and the same from run to run. */
    @Test
    void lanesLearnTheSame() throws Exception {
        final List<float[]> one = threeSteps(1);
        final List<float[]> two = threeSteps(2);
        float largest = 0;
        for (final float value : one.get(2)) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertTrue(largest > 0, "there must be a gradient to compare");
        assertArrayEquals(one.get(0), two.get(0), 1e-3f, "parameters");
        // Adam's steps are as long whatever the gradient's length: parameters hardly show a gradient lost or counted twice
        assertArrayEquals(one.get(2), two.get(2), 0.05f * largest, "gradients");
        assertArrayEquals(one.get(1), two.get(1), 1e-3f, "statistics");
        final List<float[]> again = threeSteps(2);
        assertArrayEquals(two.get(0), again.get(0));
        assertArrayEquals(two.get(1), again.get(1));
    }

    /**
     * Four parts a step, so that each lane has two.
     *
     * @return parameters, statistics and the moving mean of the gradients
     */
    private static List<float[]> threeSteps(final int threads) throws Exception {
        try (NDManager manager = Natives.manager(); Lanes lanes = Lanes.open(Device.cpu(), threads)) {
            final TrainingSet set = Spots.set(8, 16);
            final TrainingConfig quick = Spots.quick(20);
            final TrainingConfig config = quick.withSchedule(new Schedule(20, 128, 64, 1e-4, 0.02, 0.5, 20, 0))
                .withGuess(new GuessSettings(true, true, 0));
            final var network = new WideResNet(NetworkSpec.of(config.preset(), 2, SIZE));
            final var state = TrainingState.random(network, 1, manager);
            final var step = new TrainingStep(set, config, network,
                Normalisation.of(Colours.AS_SCANNED, Monitor.NONE, set.labelled()), state, new ClassAlignment(new float[]{0.5f, 0.5f}),
                new GuessMemory(set, config, Monitor.NONE), lanes, manager);
            final var batches = new BatchMaker(set, config);
            for (int i = 0; i < 3; i++) {
                final Batch batch = batches.make(i);
                assertEquals(4 * network.spec().rowsAPart(), batch.rows());
                step.run(batch, i, Monitor.NONE);
            }
            return List.of(state.parameters().toFloatArray(), state.statistics().toFloatArray(),
                state.gradientMean().toFloatArray());
        }
    }

    private static float[] gradient(final NDManager manager, final boolean inParts) {
        final var network = new WideResNet(new NetworkSpec(10, 1, 2, SIZE));
        final NDArray parameters = manager.create(network.parameters().initial(SeededRandom.of(1)));
        parameters.setRequiresGradient(true);
        final NDArray statistics = manager.create(network.statistics().initial(SeededRandom.of(1)));
        final float[] pixels = new float[ROWS * SIZE * SIZE * 3];
        final var rng = SeededRandom.of(4);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float)rng.nextGaussian();
        }
        final NDArray patches = manager.create(pixels, new Shape(ROWS, 3, SIZE, SIZE));
        final Targets.Values targets = targets();
        final var loss = new JointLoss(LossSettings.DEFAULT);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray sum = manager.create(0f);
            for (int from = 0; from < ROWS; from += ROWS / 3) {
                final int[] rows = IntStream.range(from, from + ROWS / 3).toArray();
                final NDArray part = loss.of(network.forward(parameters, statistics,
                    patches.get(from + ":" + (from + rows.length)), NormMode.TRAIN), targets.rows(rows).on(manager))
                    .total();
                if (inParts) {
                    collector.backward(part);
                } else {
                    sum = sum.add(part);
                }
            }
            if (!inParts) {
                collector.backward(sum);
            }
        }
        return parameters.getGradient().toFloatArray();
    }

    private static Targets.Values targets() {
        final float[] distributions = new float[ROWS * 2];
        final float[] centroids = new float[ROWS * 2];
        final float[] labelled = new float[ROWS];
        final float[] unlabelled = new float[ROWS];
        final float[] location = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            distributions[row * 2] = row / (float)ROWS;
            distributions[row * 2 + 1] = 1 - row / (float)ROWS;
            centroids[row * 2] = 0.2f + 0.05f * row;
            centroids[row * 2 + 1] = 0.5f;
            labelled[row] = row % 3 == 0 ? 0.25f : 0;
            unlabelled[row] = row % 3 == 0 ? 0 : 0.5f;
            location[row] = 0.1f * (row % 4);
        }
        return new Targets.Values(2, distributions, centroids, labelled, unlabelled, location);
    }
}
