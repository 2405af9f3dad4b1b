package org.hydramix.nodes.port;

import java.util.Locale;
import java.util.Optional;

import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.Recipe;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** The recipe in a spec; version 1.0.0 did not store it, and before execution it may not be known. */
final class StoredRecipe {

    private static final String COPIES = "copies";

    private static final String AUGMENTATION = "augmentation";

    private static final String TEMPERATURE = "temperature";

    private static final String MIXUP_ALPHA = "mixupAlpha";

    private StoredRecipe() {
    }

    static void save(final Optional<Recipe> recipe, final ModelContentWO model) {
        recipe.ifPresent(r -> {
            model.addInt(COPIES, r.copies());
            model.addString(AUGMENTATION, r.augmentation().name());
            model.addDouble(TEMPERATURE, r.temperature());
            model.addDouble(MIXUP_ALPHA, r.mixupAlpha());
        });
    }

    static Optional<Recipe> load(final ModelContentRO model) throws InvalidSettingsException {
        if (!model.containsKey(COPIES)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Recipe(model.getInt(COPIES),
                AugmentationStrength.valueOf(model.getString(AUGMENTATION)), model.getDouble(TEMPERATURE),
                model.getDouble(MIXUP_ALPHA)));
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException("The stored training set has an unusable recipe: " + e.getMessage(), e);
        }
    }

    /** Adds what a person wants to know of it. */
    static void describe(final Recipe recipe, final Facts facts) {
        facts.add("Copies per guess (K)", String.valueOf(recipe.copies()))
            .add("Augmentation", recipe.augmentation().name().toLowerCase(Locale.ROOT))
            .add("Temperature (T)", recipe.temperature(), "").add("MixUp alpha", recipe.mixupAlpha(), "");
    }
}
