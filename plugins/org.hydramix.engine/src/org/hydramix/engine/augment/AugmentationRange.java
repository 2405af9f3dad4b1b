package org.hydramix.engine.augment;

import org.hydramix.engine.data.AugmentationStrength;

/**
 * From where the values of one augmentation are drawn; all uniformly. Flips and quarter turns are always on: tissue has
 * no up and no left.
 *
 * <p>The stain ranges follow the "HED-light" (0.05) and "HED-strong" (0.2) augmentation of Tellez et al. 2019 (arXiv
 * 1902.06543) as marks; the values are our choice.
 *
 * @param shift largest shift along each axis, as a fraction of the patch's side
 * @param stainScale the amount of each stain is multiplied by {@code 1 ± stainScale}
 * @param stainOffset and {@code ± stainOffset} is added to it, in optical density (natural logarithm)
 * @param contrast grey-level differences are multiplied by {@code 1 ± contrast}
 * @param brightness {@code ± brightness × 255} grey levels are added
 * @param blurProbability chance that a patch is blurred at all
 * @param blurSigma largest standard deviation of the blur in px
 */
record AugmentationRange(double shift, double stainScale, double stainOffset, double contrast, double brightness,
    double blurProbability, double blurSigma) {

    /** Pixels are only moved; no grey level changes. */
    private static final AugmentationRange FLIPS = new AugmentationRange(0, 0, 0, 0, 0, 0, 0);

    /** One laboratory on different days: 2 px on a 32 px patch, stain as in HED-light. */
    private static final AugmentationRange LIGHT = new AugmentationRange(0.06, 0.05, 0.02, 0.05, 0.03, 0, 0);

    /** Different laboratories and scanners: stain near HED-strong, focus off by up to one pixel now and then. */
    private static final AugmentationRange MEDIUM = new AugmentationRange(0.1, 0.15, 0.05, 0.1, 0.05, 0.25, 1);

    /** Beyond what is usually met; nuclei stay recognisable. */
    private static final AugmentationRange STRONG = new AugmentationRange(0.15, 0.3, 0.1, 0.2, 0.1, 0.5, 1.5);

    AugmentationRange withoutShift() {
        return new AugmentationRange(0, stainScale, stainOffset, contrast, brightness, blurProbability, blurSigma);
    }

    static AugmentationRange of(final AugmentationStrength strength) {
        return switch (strength) {
            case FLIPS -> FLIPS;
            case LIGHT -> LIGHT;
            case MEDIUM -> MEDIUM;
            case STRONG -> STRONG;
        };
    }
}
