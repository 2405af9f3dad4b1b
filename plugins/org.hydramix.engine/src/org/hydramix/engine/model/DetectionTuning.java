package org.hydramix.engine.model;

/**
 * How cells of whole images are best read off the votes of a model, usually found out on validation images. Lengths are in px of
 * the model's resolution.
 *
 * @param confidence from which on a cell counts, {@code (0, 1]}
 * @param voteRadius how far from a place a vote still counts for it
 * @param suppressionRadius of two places closer than this, only the one with more votes is a cell
 * @param matchingRadius within which a found cell counted as the true one; NaN if this is a usual value, not one found for
 *            this model
 * @param f1 of detection on the validation images; NaN likewise
 */
public record DetectionTuning(double confidence, double voteRadius, double suppressionRadius, double matchingRadius,
    double f1) {

    /** @throws IllegalArgumentException if a value is outside its range */
    public DetectionTuning {
        if (!(confidence > 0 && confidence <= 1) || !(voteRadius > 0 && voteRadius < Double.POSITIVE_INFINITY)
            || !(suppressionRadius > 0 && suppressionRadius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A confidence of " + confidence + " and radii of " + voteRadius + " and "
                + suppressionRadius + " px make no sense.");
        }
    }
}
