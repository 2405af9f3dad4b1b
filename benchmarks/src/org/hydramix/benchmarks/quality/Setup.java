package org.hydramix.benchmarks.quality;

import java.util.function.UnaryOperator;

import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.guess.SurroundingCells;
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
 * @param neighbours nearest test cells that a prediction also depends on; 0 for none
 * @param colours of all tiles
 */
record Setup(TrainingConfig config, Recipe recipe, boolean flips, int neighbours, Colours colours) {

    /** What a user gets who changes nothing. */
    static final Setup DEFAULT = new Setup(TrainingConfig.DEFAULT, Recipe.DEFAULT, true, SurroundingCells.USUAL,
        Colours.NORMALISED);

    Setup withConfig(final UnaryOperator<TrainingConfig> change) {
        return new Setup(change.apply(config), recipe, flips, neighbours, colours);
    }

    Setup withSchedule(final UnaryOperator<Schedule> change) {
        return withConfig(c -> c.withSchedule(change.apply(c.schedule())));
    }

    Setup withLoss(final UnaryOperator<LossSettings> change) {
        return withConfig(c -> c.withLoss(change.apply(c.loss())));
    }

    Setup withRecipe(final UnaryOperator<Recipe> change) {
        return new Setup(config, change.apply(recipe), flips, neighbours, colours);
    }

    Setup withFlips(final boolean other) {
        return new Setup(config, recipe, other, neighbours, colours);
    }

    Setup withNeighbours(final int other) {
        return new Setup(config, recipe, flips, other, colours);
    }

    Setup withColours(final Colours other) {
        return new Setup(config, recipe, flips, neighbours, other);
    }
}
