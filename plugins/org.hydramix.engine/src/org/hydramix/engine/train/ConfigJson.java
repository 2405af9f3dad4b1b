package org.hydramix.engine.train;

import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.loss.LossSettings;

import com.google.gson.JsonObject;

/** Settings as JSON, for provenance. What does not change the result (device, threads, checkpoint) is left out. */
public final class ConfigJson {

    private ConfigJson() {
    }

    /** @return all that a training was told, except for its recipe */
    public static JsonObject of(final TrainingConfig config) {
        final var json = new JsonObject();
        json.addProperty("method", config.method().name());
        json.addProperty("preset", config.preset().name());
        json.addProperty("seed", config.seed());
        json.add("schedule", schedule(config.schedule()));
        json.add("loss", loss(config.loss()));
        json.add("guess", guess(config.guess()));
        return json;
    }

    /** @return how copies are made and guesses sharpened and mixed */
    public static JsonObject of(final Recipe recipe) {
        final var json = new JsonObject();
        json.addProperty("copies", recipe.copies());
        json.addProperty("augmentation", recipe.augmentation().name());
        json.addProperty("temperature", recipe.temperature());
        json.addProperty("mixupAlpha", recipe.mixupAlpha());
        return json;
    }

    private static JsonObject schedule(final Schedule schedule) {
        final var json = new JsonObject();
        json.addProperty("steps", schedule.steps());
        json.addProperty("labelledBatch", schedule.labelledBatch());
        json.addProperty("unlabelledBatch", schedule.unlabelledBatch());
        json.addProperty("learningRate", schedule.learningRate());
        json.addProperty("weightDecay", schedule.weightDecay());
        json.addProperty("averageDecay", schedule.averageDecay());
        json.addProperty("evaluationInterval", schedule.evaluationInterval());
        json.addProperty("patience", schedule.patience());
        return json;
    }

    private static JsonObject loss(final LossSettings loss) {
        final var json = new JsonObject();
        json.addProperty("crossEntropyWeight", loss.crossEntropyWeight());
        json.addProperty("reverseWeight", loss.reverseWeight());
        json.addProperty("locationWeight", loss.locationWeight());
        json.addProperty("unlabelledWeight", loss.unlabelledWeight());
        json.addProperty("rampFraction", loss.rampFraction());
        json.addProperty("guessLoss", loss.guessLoss().name());
        return json;
    }

    private static JsonObject guess(final GuessSettings guess) {
        final var json = new JsonObject();
        json.addProperty("averagedTeacher", guess.averagedTeacher());
        json.addProperty("alignClasses", guess.alignClasses());
        json.addProperty("warmUpFraction", guess.warmUpFraction());
        json.addProperty("neighbours", guess.neighbours());
        json.addProperty("trueColours", guess.trueColours());
        return json;
    }
}
