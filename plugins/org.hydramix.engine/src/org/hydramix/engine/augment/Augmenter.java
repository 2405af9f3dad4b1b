package org.hydramix.engine.augment;

import java.util.random.RandomGenerator;

import org.hydramix.engine.data.AugmentationStrength;

/** Draws augmentations for square patches of one size. Immutable; the randomness is the caller's. */
public final class Augmenter {

    private static final int QUARTER_TURNS = 4;

    private final AugmentationRange range;

    private final int size;

    /**
     * @param strength how far augmented copies stray from the original
     * @param size side of a patch in px, at least 1
     */
    public Augmenter(final AugmentationStrength strength, final int size) {
        this(AugmentationRange.of(strength), size);
    }

    private Augmenter(final AugmentationRange range, final int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A patch needs at least one pixel, not " + size + ".");
        }
        this.range = range;
        this.size = size;
    }

    /** @return an augmenter that leaves the middle of a patch in the middle: for labels that say what is there */
    public Augmenter withoutShift() {
        return new Augmenter(range.withoutShift(), size);
    }

    /**
     * Takes the same number of values from the generator each time, whatever they are, so that a change of strength
     * does not change other random choices made from the same generator.
     *
     * @param rng seeded by the caller
     * @return one augmentation, to be applied to as many patches as wanted
     */
    public Augmentation draw(final RandomGenerator rng) {
        final boolean flip = rng.nextBoolean();
        final int turns = rng.nextInt(QUARTER_TURNS);
        final int shiftX = (int)Math.round(around(rng, range.shift() * size));
        final int shiftY = (int)Math.round(around(rng, range.shift() * size));
        final double[] scales = {1 + around(rng, range.stainScale()), 1 + around(rng, range.stainScale())};
        final double[] offsets = {around(rng, range.stainOffset()), around(rng, range.stainOffset())};
        final double contrast = 1 + around(rng, range.contrast());
        final double brightness = around(rng, range.brightness());
        final boolean blurred = rng.nextDouble() < range.blurProbability();
        final double sigma = rng.nextDouble() * range.blurSigma();
        return new Augmentation(new Geometry(size, flip, turns, shiftX, shiftY),
            new StainJitter(scales, offsets, contrast, brightness), new Blur(size, blurred ? sigma : 0));
    }

    /** @return uniform in {@code [-reach, reach)} */
    private static double around(final RandomGenerator rng, final double reach) {
        return (2 * rng.nextDouble() - 1) * reach;
    }
}
