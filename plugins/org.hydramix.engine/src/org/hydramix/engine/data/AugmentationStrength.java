package org.hydramix.engine.data;

/** How far augmented copies stray from the original. What each level does is in {@code org.hydramix.engine.augment}. */
public enum AugmentationStrength {
        /** Flips and quarter turns only. */
        FLIPS,
        /** Flips, turns, small shifts, and mild stain and brightness changes. */
        LIGHT,
        /** As LIGHT, with the stain differences met between laboratories, and blur. */
        MEDIUM,
        /** Stronger stain, brightness and blur changes than usually met. */
        STRONG
}
