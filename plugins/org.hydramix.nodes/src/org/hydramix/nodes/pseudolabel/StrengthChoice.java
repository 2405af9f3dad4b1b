package org.hydramix.nodes.pseudolabel;

import org.hydramix.engine.data.AugmentationStrength;
import org.knime.node.parameters.widget.choices.Label;

/** How far augmented copies stray from the original. */
enum StrengthChoice {
        @Label(value = "Flips", description = "Mirror images and quarter turns only.")
        FLIPS(AugmentationStrength.FLIPS), //
        @Label(value = "Light", description = "Also small shifts and mild changes of stain and brightness.")
        LIGHT(AugmentationStrength.LIGHT), //
        @Label(value = "Medium", description = "Also the stain differences met between laboratories, and blur.")
        MEDIUM(AugmentationStrength.MEDIUM), //
        @Label(value = "Strong", description = "Stronger changes than usually met, for slides of many scanners.")
        STRONG(AugmentationStrength.STRONG);

    private final AugmentationStrength strength;

    StrengthChoice(final AugmentationStrength strength) {
        this.strength = strength;
    }

    AugmentationStrength strength() {
        return strength;
    }
}
