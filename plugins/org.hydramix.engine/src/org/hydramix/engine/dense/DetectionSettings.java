package org.hydramix.engine.dense;

import java.util.List;

import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.model.HydraMixModel;

/**
 * How cells are read off the votes. Lengths are in px of the model's resolution.
 *
 * @param minimumConfidence of a cell, {@code (0, 1]}
 * @param voteRadius how far from a place a vote still counts for it; more for blurred images or uncertain votes
 * @param suppressionRadius of two places closer than this, only the one with more votes is a cell
 * @param flips whether the votes of the four mirror images are pooled, for four times the cost
 * @param blockSize side of the blocks that the network runs over, without their overlap; a multiple of
 *            {@value #BLOCK_STEP}. The result does not depend on it; memory does
 * @param classShares usual shares of the cell classes, if a cell's class is to follow its neighbours', too; empty if not
 */
public record DetectionSettings(double minimumConfidence, double voteRadius, double suppressionRadius, boolean flips,
    int blockSize, List<Double> classShares) {

    /** Blocks begin on the network's grid whatever its stride. */
    public static final int BLOCK_STEP = 16;

    /** Keeps the tensors of a block below 1 GB. */
    public static final int LARGEST_BLOCK = 2048;

    /**
     * For a model trained on tiles with and without a cell; found by measurement, see benchmarks/NOTEBOOK.md. Such a model
     * has met no patch halfway between a cell and background, so that many patches vote for a cell and many votes are needed.
     */
    public static final DetectionSettings DEFAULT = new DetectionSettings(0.75, 6, 7, false, 512);

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public DetectionSettings {
        if (!(minimumConfidence > 0 && minimumConfidence <= 1)) {
            throw new IllegalArgumentException(
                "The minimum confidence must be above 0 and at most 1, not " + minimumConfidence + ".");
        }
        requireRadius("radius of votes", voteRadius);
        requireRadius("smallest distance of two cells", suppressionRadius);
        if (blockSize < BLOCK_STEP || blockSize > LARGEST_BLOCK || blockSize % BLOCK_STEP != 0) {
            throw new IllegalArgumentException("The block size must be a multiple of " + BLOCK_STEP + " up to "
                + LARGEST_BLOCK + " px, not " + blockSize + ".");
        }
        classShares = List.copyOf(classShares);
    }

    /** Without a look at neighbours. */
    public DetectionSettings(final double minimumConfidence, final double voteRadius, final double suppressionRadius,
        final boolean flips, final int blockSize) {
        this(minimumConfidence, voteRadius, suppressionRadius, flips, blockSize, List.of());
    }

    /** @return what was found best for a model; the defaults if it was not tuned */
    public static DetectionSettings of(final HydraMixModel model) {
        return model.detection().map(tuning -> new DetectionSettings(tuning.confidence(), tuning.voteRadius(),
            tuning.suppressionRadius(), DEFAULT.flips, DEFAULT.blockSize, tuning.classShares())).orElse(DEFAULT);
    }

    private static void requireRadius(final String what, final double radius) {
        if (!(radius >= 1 && radius <= DetectionTuning.LARGEST_RADIUS)) {
            throw new IllegalArgumentException(
                "The " + what + " must be 1 to " + DetectionTuning.LARGEST_RADIUS + " px, not " + radius + ".");
        }
    }

    /** @return the same with another minimum confidence */
    public DetectionSettings withMinimumConfidence(final double other) {
        return new DetectionSettings(other, voteRadius, suppressionRadius, flips, blockSize, classShares);
    }

    /** @return the same with or without mirror images */
    public DetectionSettings withFlips(final boolean other) {
        return new DetectionSettings(minimumConfidence, voteRadius, suppressionRadius, other, blockSize, classShares);
    }

    /** @return the same with another block size */
    public DetectionSettings withBlockSize(final int other) {
        return new DetectionSettings(minimumConfidence, voteRadius, suppressionRadius, flips, other, classShares);
    }

    /** @return the same with other class shares; with none, a cell's class is that of its own votes alone */
    public DetectionSettings withClassShares(final List<Double> other) {
        return new DetectionSettings(minimumConfidence, voteRadius, suppressionRadius, flips, blockSize, other);
    }

    /** @return how far from a cell votes and other cells can influence it, in px */
    double influence() {
        // The refined centroid strays from its peak by at most the vote radius, and so may its rival's.
        return 2 * suppressionRadius + 4 * voteRadius;
    }

    /**
     * @return the same, down to the cells that count as neighbours: the least confidence says what is shown, not what the
     *         tissue is
     */
    DetectionSettings forFinding() {
        return classShares.isEmpty() ? this
            : withMinimumConfidence(Math.min(minimumConfidence, DetectionTuner.LEAST_CONFIDENCE));
    }
}
