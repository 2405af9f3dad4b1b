package org.hydramix.engine.train;

import java.util.Objects;

import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.loss.GuessLoss;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.net.NetworkPreset;

/**
 * All settings of one training; the recipe of the training set comes with the set.
 *
 * @param method what is learnt from
 * @param preset size of the network
 * @param schedule how long and how fast
 * @param loss weights of the parts of the loss
 * @param guess how labels are guessed
 * @param seed of every random choice
 * @param runtime how training is carried out
 */
public record TrainingConfig(Method method, NetworkPreset preset, Schedule schedule, LossSettings loss,
    GuessSettings guess, long seed, Runtime runtime) {

    /** Found by measurement, see benchmarks/NOTEBOOK.md. */
    public static final TrainingConfig DEFAULT = new TrainingConfig(Method.HYDRAMIX, NetworkPreset.SMALL,
        Schedule.DEFAULT, LossSettings.DEFAULT, GuessSettings.DEFAULT, 1, Runtime.DEFAULT);

    /**
     * For whole images, most of whose windows show no cell: guesses begin later and pull less, or cells are guessed away. Found by
     * measurement, too.
     */
    public static final TrainingConfig IMAGES = DEFAULT.withGuess(new GuessSettings(true, true, 0.5))
        .withLoss(LossSettings.DEFAULT.withUnlabelledWeight(2).withRampFraction(0.5)
            .withGuessLoss(GuessLoss.SQUARED_ERROR));

    /** All must be given. */
    public TrainingConfig {
        Objects.requireNonNull(method);
        Objects.requireNonNull(preset);
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(loss);
        Objects.requireNonNull(guess);
        Objects.requireNonNull(runtime);
    }

    /** @return the same with another method */
    public TrainingConfig withMethod(final Method other) {
        return new TrainingConfig(other, preset, schedule, loss, guess, seed, runtime);
    }

    /** @return the same with another network */
    public TrainingConfig withPreset(final NetworkPreset other) {
        return new TrainingConfig(method, other, schedule, loss, guess, seed, runtime);
    }

    /** @return the same with another schedule */
    public TrainingConfig withSchedule(final Schedule other) {
        return new TrainingConfig(method, preset, other, loss, guess, seed, runtime);
    }

    /** @return the same with another loss */
    public TrainingConfig withLoss(final LossSettings other) {
        return new TrainingConfig(method, preset, schedule, other, guess, seed, runtime);
    }

    /** @return the same with another way to guess */
    public TrainingConfig withGuess(final GuessSettings other) {
        return new TrainingConfig(method, preset, schedule, loss, other, seed, runtime);
    }

    /** @return the same with another seed */
    public TrainingConfig withSeed(final long other) {
        return new TrainingConfig(method, preset, schedule, loss, guess, other, runtime);
    }

    /** @return the same, carried out differently */
    public TrainingConfig withRuntime(final Runtime other) {
        return new TrainingConfig(method, preset, schedule, loss, guess, seed, other);
    }

    /** @return λ_u of a step, from 0: nothing before the first guess, from where its ramp begins */
    public double unlabelledWeightAt(final int step) {
        final int first = guess.firstGuess(schedule.steps());
        return step < first ? 0 : loss.unlabelledWeightAt(step - first, schedule.steps() - first);
    }
}
