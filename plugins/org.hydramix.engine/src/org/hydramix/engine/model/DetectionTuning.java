package org.hydramix.engine.model;

import java.util.List;

/**
 * How cells of whole images are best read off the votes of a model, usually found out on validation images. Lengths are in px of
 * the model's resolution.
 *
 * @param confidence from which on a cell counts, {@code (0, 1]}
 * @param voteRadius how far from a place a vote still counts for it, from 1 to 64
 * @param suppressionRadius of two places closer than this, only the one with more votes is a cell; from 1 to 64
 * @param matchingRadius within which a found cell counted as the true one; NaN if this is a usual value, not one found for
 *            this model
 * @param f1 of detection on the validation images; NaN likewise
 * @param classShares of the cell classes, as found on the validation images, above 0: a cell's class then follows its
 *            neighbours', too; empty if unknown
 */
public record DetectionTuning(double confidence, double voteRadius, double suppressionRadius, double matchingRadius,
    double f1, List<Double> classShares) {

    /** In px: more than any cell is wide at 20x. */
    public static final double LARGEST_RADIUS = 64;

    /** @throws IllegalArgumentException if a value is outside its range */
    public DetectionTuning {
        if (!(confidence > 0 && confidence <= 1) || !(voteRadius >= 1 && voteRadius <= LARGEST_RADIUS)
            || !(suppressionRadius >= 1 && suppressionRadius <= LARGEST_RADIUS)) {
            throw new IllegalArgumentException("A confidence of " + confidence + " and radii of " + voteRadius + " and "
                + suppressionRadius + " px make no sense.");
        }
        classShares = List.copyOf(classShares);
        if (classShares.stream().anyMatch(share -> !(share > 0 && share <= 1))) {
            throw new IllegalArgumentException("Shares of classes of " + classShares + " make no sense.");
        }
    }

    /** Without class shares. */
    public DetectionTuning(final double confidence, final double voteRadius, final double suppressionRadius,
        final double matchingRadius, final double f1) {
        this(confidence, voteRadius, suppressionRadius, matchingRadius, f1, List.of());
    }

    /** @return the same with other class shares */
    public DetectionTuning withClassShares(final List<Double> other) {
        return new DetectionTuning(confidence, voteRadius, suppressionRadius, matchingRadius, f1, other);
    }
}
