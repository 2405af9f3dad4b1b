package org.hydramix.engine.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;

import org.hydramix.engine.Natives;
import org.hydramix.engine.net.NetworkOutput;
import org.junit.jupiter.api.Test;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

class JointLossTest {

    private static final int CLASSES = 3;

    private static final LossSettings SETTINGS = new LossSettings(0.7, 0.3, 1, 1, 0, GuessLoss.SQUARED_ERROR);

    private static final float[] LOGITS = {0.2f, -1.1f, 0.5f, 2, 0.1f, -0.3f, -0.4f, 0.9f, 0.3f};

    private static final float[] POINTS = {0.4f, 0.52f, 0.7f, 0.2f, 0.55f, 0.48f};

    private static final Targets.Values TARGETS = new Targets.Values(CLASSES,
        new float[]{1, 0, 0, 0.2f, 0.5f, 0.3f, 0, 0.9f, 0.1f}, new float[]{0.5f, 0.5f, 0.68f, 0.22f, 0.1f, 0.9f},
        new float[]{0.5f, 0.5f, 0}, new float[]{0, 0, 2}, new float[]{0.5f, 0.25f, 0.1f});

    @Test
    void partsAreAsWrittenDown() throws Exception {
        try (NDManager manager = Natives.manager()) {
            final LossTerms terms = new JointLoss(SETTINGS).of(output(manager, LOGITS, POINTS), TARGETS.on(manager));
            assertEquals(labelled(LOGITS), terms.labelled().getFloat(), 1e-5);
            assertEquals(unlabelled(LOGITS), terms.unlabelled().getFloat(), 1e-6);
            assertEquals(location(POINTS), terms.location().getFloat(), 1e-6);
            assertEquals(labelled(LOGITS) + unlabelled(LOGITS) + location(POINTS), terms.total().getFloat(), 1e-5);
        }
    }

    /** One patch, by hand: p = (1/2, 1/4, 1/4) for the target (1, 0, 0). */
    @Test
    void symmetricCrossEntropyByHand() throws Exception {
        final var one = new Targets.Values(CLASSES, new float[]{1, 0, 0}, new float[]{0.5f, 0.5f}, new float[]{1},
            new float[]{0}, new float[]{0});
        final float[] logits = {(float)Math.log(2), 0, 0};
        try (NDManager manager = Natives.manager()) {
            final LossTerms terms = new JointLoss(new LossSettings(0.1, 1, 0, 0, 0, GuessLoss.SQUARED_ERROR))
                .of(output(manager, logits, new float[]{0, 0}), one.on(manager));
            // 0.1 · ln 2 + 1 · (1/4 + 1/4) · −ln 1e-4 = 0.0693147 + 4.6051702
            assertEquals(4.6744849, terms.total().getFloat(), 1e-5);
        }
    }

    /** Far off by (0.4, 0.4), near by (0.03, 0): (0.4 − 0.025) · 2 and 0.03² / (2 · 0.05). */
    @Test
    void locationByHand() throws Exception {
        final var two = new Targets.Values(CLASSES, new float[]{1, 0, 0, 1, 0, 0}, new float[]{0.5f, 0.5f, 0.5f, 0.5f},
            new float[]{0, 0}, new float[]{0, 0}, new float[]{1, 10});
        try (NDManager manager = Natives.manager()) {
            final LossTerms terms = new JointLoss(SETTINGS)
                .of(output(manager, new float[6], new float[]{0.9f, 0.1f, 0.53f, 0.5f}), two.on(manager));
            assertEquals(0.75 + 10 * 0.009, terms.location().getFloat(), 1e-5);
        }
    }

    @Test
    void gradientsAreThoseOfTheFormula() throws Exception {
        try (NDManager manager = Natives.manager()) {
            final NDArray logits = manager.create(LOGITS, new Shape(3, CLASSES));
            final NDArray points = manager.create(POINTS, new Shape(3, 2));
            logits.setRequiresGradient(true);
            points.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(
                    new JointLoss(SETTINGS).of(new NetworkOutput(logits, points), TARGETS.on(manager)).total());
            }
            final float[] byLogits = logits.getGradient().toFloatArray();
            for (int i = 0; i < LOGITS.length; i++) {
                final double up = labelled(moved(LOGITS, i, 1e-3f)) + unlabelled(moved(LOGITS, i, 1e-3f));
                final double down = labelled(moved(LOGITS, i, -1e-3f)) + unlabelled(moved(LOGITS, i, -1e-3f));
                assertEquals((up - down) / 2e-3, byLogits[i], 1e-3, "logit " + i);
            }
            final float[] byPoints = points.getGradient().toFloatArray();
            for (int i = 0; i < POINTS.length; i++) {
                final double difference = location(moved(POINTS, i, 1e-4f)) - location(moved(POINTS, i, -1e-4f));
                assertEquals(difference / 2e-4, byPoints[i], 2e-3, "coordinate " + i);
            }
        }
    }

    /** Σ q log(q / p), and its slopes, which are those of cross-entropy. */
    @Test
    void guessesCanBeComparedByCrossEntropy() throws Exception {
        slopesOfGuesses(false, JointLossTest::divergence);
    }

    /** Among the classes of cells alone: the last logit, which tells of the background, has no slope. */
    @Test
    void guessesOfCellsLeaveTheBackgroundToLabels() throws Exception {
        final float[] slopes = slopesOfGuesses(true, JointLossTest::ofCells);
        for (int i = CLASSES - 1; i < slopes.length; i += CLASSES) {
            assertEquals(0, slopes[i], "logit " + i);
        }
    }

    /** @return slopes of the loss of guesses, which are checked, as the loss is, against its formula */
    private static float[] slopesOfGuesses(final boolean cellsAlone, final ToDoubleFunction<float[]> formula)
        throws Exception {
        try (NDManager manager = Natives.manager()) {
            final NDArray logits = manager.create(LOGITS, new Shape(3, CLASSES));
            logits.setRequiresGradient(true);
            final NDArray points = manager.create(POINTS, new Shape(3, 2));
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                final LossTerms terms = new JointLoss(SETTINGS.withGuessLoss(GuessLoss.CROSS_ENTROPY), cellsAlone)
                    .of(new NetworkOutput(logits, points), TARGETS.on(manager));
                assertEquals(formula.applyAsDouble(LOGITS), terms.unlabelled().getFloat(), 1e-5);
                assertEquals(labelled(LOGITS), terms.labelled().getFloat(), 1e-5);
                collector.backward(terms.unlabelled());
            }
            final float[] slopes = logits.getGradient().toFloatArray();
            for (int i = 0; i < LOGITS.length; i++) {
                final double difference =
                    formula.applyAsDouble(moved(LOGITS, i, 1e-3f)) - formula.applyAsDouble(moved(LOGITS, i, -1e-3f));
                assertEquals(difference / 2e-3, slopes[i], 1e-3, "logit " + i);
            }
            return slopes;
        }
    }

    private static double ofCells(final float[] logits) {
        double loss = 0;
        for (int row = 0; row < 3; row++) {
            double q = 0;
            double p = 0;
            for (int c = 0; c < CLASSES - 1; c++) {
                q += TARGETS.distributions()[row * CLASSES + c];
                p += probability(logits, row, c);
            }
            for (int c = 0; c < CLASSES - 1; c++) {
                final double own = TARGETS.distributions()[row * CLASSES + c];
                loss += TARGETS.unlabelledWeights()[row]
                    * (own == 0 ? 0 : own * Math.log(own / q / (probability(logits, row, c) / p)));
            }
        }
        return loss;
    }

    private static double divergence(final float[] logits) {
        double loss = 0;
        for (int row = 0; row < 3; row++) {
            for (int c = 0; c < CLASSES; c++) {
                final double q = TARGETS.distributions()[row * CLASSES + c];
                loss += TARGETS.unlabelledWeights()[row] * (q == 0 ? 0 : q * Math.log(q / probability(logits, row, c)));
            }
        }
        return loss;
    }

    @Test
    void rampIsAShareOfTheSchedule() {
        final var settings = new LossSettings(1, 0, 1, 8, 0.5, GuessLoss.SQUARED_ERROR);
        assertEquals(0, settings.unlabelledWeightAt(0, 100));
        assertEquals(4, settings.unlabelledWeightAt(25, 100));
        assertEquals(8, settings.unlabelledWeightAt(50, 100));
        assertEquals(8, settings.unlabelledWeightAt(99, 100));
        assertEquals(8, new LossSettings(1, 0, 1, 8, 0, GuessLoss.SQUARED_ERROR).unlabelledWeightAt(0, 100));
    }

    private static NetworkOutput output(final NDManager manager, final float[] logits, final float[] points) {
        return new NetworkOutput(manager.create(logits, new Shape(logits.length / CLASSES, CLASSES)),
            manager.create(points, new Shape(points.length / 2, 2)));
    }

    private static float[] moved(final float[] values, final int at, final float by) {
        final float[] moved = values.clone();
        moved[at] += by;
        return moved;
    }

    private static double probability(final float[] logits, final int row, final int cls) {
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            sum += Math.exp(logits[row * CLASSES + c]);
        }
        return Math.exp(logits[row * CLASSES + cls]) / sum;
    }

    private static double labelled(final float[] logits) {
        double loss = 0;
        for (int row = 0; row < 3; row++) {
            for (int c = 0; c < CLASSES; c++) {
                final double p = probability(logits, row, c);
                final double q = TARGETS.distributions()[row * CLASSES + c];
                loss -= TARGETS.labelledWeights()[row]
                    * (0.7 * q * Math.log(p) + 0.3 * p * Math.log(Math.max(q, 1e-4)));
            }
        }
        return loss;
    }

    private static double unlabelled(final float[] logits) {
        double loss = 0;
        for (int row = 0; row < 3; row++) {
            for (int c = 0; c < CLASSES; c++) {
                final double d = probability(logits, row, c) - TARGETS.distributions()[row * CLASSES + c];
                loss += TARGETS.unlabelledWeights()[row] * d * d / CLASSES;
            }
        }
        return loss;
    }

    private static double location(final float[] points) {
        double loss = 0;
        for (int i = 0; i < points.length; i++) {
            final double d = Math.abs((double)points[i] - TARGETS.centroids()[i]);
            loss += TARGETS.locationWeights()[i / 2] * (d < 0.05 ? d * d / 0.1 : d - 0.025);
        }
        return loss;
    }
}
