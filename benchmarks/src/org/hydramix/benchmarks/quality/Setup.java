package org.hydramix.benchmarks.quality;

import java.util.function.UnaryOperator;

import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.guess.CellContext;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.train.Schedule;
import org.hydramix.engine.train.TrainingConfig;

/**
 * All by which one contender differs from another.
 *
 * @param config of the training
 * @param recipe of the training set
 * @param flips whether predictions for test cells are averaged over the eight orientations
 * @param context other test cells that a prediction also depends on
 * @param colours of all tiles
 */
record Setup(TrainingConfig config, Recipe recipe, boolean flips, CellContext context, Colours colours) {

    /** What a user gets who changes nothing. */
    static final Setup DEFAULT = new Setup(TrainingConfig.DEFAULT, Recipe.DEFAULT, true, CellContext.USUAL,
        Colours.NORMALISED);

    Setup withConfig(final UnaryOperator<TrainingConfig> change) {
        return new Setup(change.apply(config), recipe, flips, context, colours);
    }

    Setup withSchedule(final UnaryOperator<Schedule> change) {
        return withConfig(c -> c.withSchedule(change.apply(c.schedule())));
    }

    Setup withLoss(final UnaryOperator<LossSettings> change) {
        return withConfig(c -> c.withLoss(change.apply(c.loss())));
    }

    Setup withRecipe(final UnaryOperator<Recipe> change) {
        return new Setup(config, change.apply(recipe), flips, context, colours);
    }

    Setup withFlips(final boolean other) {
        return new Setup(config, recipe, other, context, colours);
    }

    /** @return the same, each test cell predicted by itself */
    Setup alone() {
        return new Setup(config, recipe, flips, CellContext.NONE, colours);
    }

    Setup withColours(final Colours other) {
        return new Setup(config, recipe, flips, context, other);
    }
}
