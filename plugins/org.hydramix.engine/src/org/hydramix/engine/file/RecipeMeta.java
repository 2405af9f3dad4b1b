package org.hydramix.engine.file;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.Recipe;

import com.google.gson.JsonObject;

/** A recipe in a file's description. */
public final class RecipeMeta {

    private RecipeMeta() {
    }

    /** @return the recipe as JSON */
    public static JsonObject of(final Recipe recipe) {
        final JsonObject json = new JsonObject();
        json.addProperty("copies", recipe.copies());
        json.addProperty("augmentation", recipe.augmentation().name());
        json.addProperty("temperature", recipe.temperature());
        json.addProperty("mixupAlpha", recipe.mixupAlpha());
        return json;
    }

    /**
     * @param json the recipe
     * @return the recipe
     * @throws EngineException if a value is missing or of the wrong type
     * @throws IllegalArgumentException if a value is outside its range
     */
    public static Recipe read(final MetaReader json) throws EngineException {
        return new Recipe(json.integer("copies"), json.constant("augmentation", AugmentationStrength.class),
            json.number("temperature"), json.number("mixupAlpha"));
    }
}
