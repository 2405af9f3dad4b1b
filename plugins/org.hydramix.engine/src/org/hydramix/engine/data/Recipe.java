package org.hydramix.engine.data;

/**
 * How pseudo-labels are made and mixed. Defaults are our choice, with MixMatch (Berthelot et al. 2019) as reference.
 *
 * @param copies K, augmented copies whose predictions are averaged for a guess; at least 1
 * @param augmentation strength of the augmentation
 * @param temperature T of the sharpening, in (0, 1]; 1 leaves a guess as it is
 * @param mixupAlpha α of MixUp's Beta(α, α); 0 switches mixing off
 */
public record Recipe(int copies, AugmentationStrength augmentation, double temperature, double mixupAlpha) {

    /** K 2, T 0.5; strong augmentation and α 0.3 by measurement, see benchmarks/NOTEBOOK.md (MixMatch: α 0.75). */
    public static final Recipe DEFAULT = new Recipe(2, AugmentationStrength.STRONG, 0.5, 0.3);

    /** MixMatch's values, with our augmentation. */
    public static final Recipe PAPER = new Recipe(2, AugmentationStrength.STRONG, 0.5, 0.75);

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public Recipe {
        if (copies < 1) {
            throw new IllegalArgumentException("At least one augmented copy is needed, not " + copies + ".");
        }
        if (!(temperature > 0 && temperature <= 1)) {
            throw new IllegalArgumentException("The temperature must be above 0 and at most 1, not " + temperature + ".");
        }
        if (!(mixupAlpha >= 0 && mixupAlpha < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The MixUp alpha must be 0 or more, not " + mixupAlpha + ".");
        }
    }

    /** @return the same with another K */
    public Recipe withCopies(final int other) {
        return new Recipe(other, augmentation, temperature, mixupAlpha);
    }

    /** @return the same with another strength of augmentation */
    public Recipe withAugmentation(final AugmentationStrength other) {
        return new Recipe(copies, other, temperature, mixupAlpha);
    }

    /** @return the same with another T */
    public Recipe withTemperature(final double other) {
        return new Recipe(copies, augmentation, other, mixupAlpha);
    }

    /** @return the same with another α of MixUp */
    public Recipe withMixupAlpha(final double other) {
        return new Recipe(copies, augmentation, temperature, other);
    }
}
