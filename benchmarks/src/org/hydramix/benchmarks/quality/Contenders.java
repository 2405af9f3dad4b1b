package org.hydramix.benchmarks.quality;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.loss.GuessLoss;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.TrainingConfig;

/** All contenders. */
final class Contenders {

    static final String PLAIN = "plain";

    static final String SUPERVISED = "supervised";

    static final String HYDRAMIX = "hydramix";

    /** What symmetric cross-entropy is compared with where labels are wrong. */
    static final String SUPERVISED_CROSS_ENTROPY = "supervised-cross-entropy";

    static final List<Contender> ALL = List.of(
        new Contender(PLAIN, "the same network on the labelled cells alone, as a plain CNN: cross-entropy, flips and"
            + " quarter turns only, no average of weights, each test cell predicted by itself and as it lies",
            Contenders::plain),
        new Contender(SUPERVISED, "the strongest training on the labelled cells alone: all of HydraMix's augmentation,"
            + " average of weights and loss", Contenders::supervised),
        new Contender(HYDRAMIX, "the defaults", base -> base),
        new Contender("no-sharpening", "guesses as they are (T = 1)",
            base -> base.withRecipe(r -> r.withTemperature(1))),
        new Contender("no-mixup", "nothing is mixed (α = 0)", base -> base.withRecipe(r -> r.withMixupAlpha(0))),
        new Contender("no-unlabelled-loss", "the loss on unlabelled cells counts nothing (λ_u = 0); they are still mixed"
            + " into labelled ones", base -> base.withLoss(loss -> loss.withUnlabelledWeight(0))),
        new Contender("no-location-head", "centroids are not learnt (λ_loc = 0)",
            base -> base.withLoss(loss -> loss.withLocationWeight(0))),
        new Contender("cross-entropy", "cross-entropy instead of symmetric cross-entropy (β = 0)",
            base -> base.withLoss(loss -> loss.withReverseWeight(0))),
        new Contender("one-guess", "a guess from one augmented copy (K = 1)",
            base -> base.withRecipe(r -> r.withCopies(1))),
        new Contender("on-site", "the defaults; the cells of `test` are among the unlabelled ones, without their labels: as where"
            + " the tissue that is to be predicted is at hand for training", UnaryOperator.identity(), true),
        new Contender("neighbours", "a guess also depends on the 20 nearest cells; all are guessed together, from plain copies,"
            + " twice", base -> base.withConfig(c -> c.withGuess(c.guess().withNeighbours(20)))),
        new Contender("squared-error", "guesses are compared by their squared error, as in MixMatch, and not by cross-entropy",
            base -> base.withLoss(loss -> loss.withGuessLoss(GuessLoss.SQUARED_ERROR))),
        new Contender("same-copies", "guesses are made from the copies that are learnt from, in another stain and focus, as in MixMatch",
            base -> base.withConfig(c -> c.withGuess(c.guess().withTrueColours(false)))),
        new Contender("own-guesses", "squared error, with λ_u, warm-up and ramp as they were best for that", base -> base
            .withConfig(c -> c.withGuess(TrainingConfig.IMAGES.guess()).withLoss(TrainingConfig.IMAGES.loss()))),
        new Contender("paper", "the four parts as published and nothing else, with MixMatch's and SCE's reference values",
            base -> base.withConfig(c -> c.withLoss(LossSettings.PAPER).withGuess(GuessSettings.PAPER))
                .withRecipe(r -> Recipe.PAPER)),
        new Contender("plain-as-scanned", "as plain, without stain normalisation",
            base -> plain(base).withColours(Colours.AS_SCANNED)),
        new Contender("supervised-as-scanned", "as supervised, without stain normalisation",
            base -> supervised(base).withColours(Colours.AS_SCANNED)),
        new Contender(SUPERVISED_CROSS_ENTROPY, "as supervised, with cross-entropy instead of symmetric"
            + " cross-entropy (β = 0)", base -> supervised(base).withLoss(loss -> loss.withReverseWeight(0))),
        new Contender("noise-tolerant", "symmetric cross-entropy with its reference weights for noisy labels (α 0.1, β 1)",
            Contenders::noiseTolerant),
        new Contender("supervised-noise-tolerant", "as supervised, with those weights",
            base -> noiseTolerant(supervised(base))));

    private Contenders() {
    }

    private static Setup plain(final Setup base) {
        return supervised(base).withLoss(loss -> loss.withReverseWeight(0))
            .withRecipe(r -> r.withAugmentation(AugmentationStrength.FLIPS)).withSchedule(s -> s.withAverageDecay(0))
            .withFlips(false).alone();
    }

    private static Setup supervised(final Setup base) {
        return base.withConfig(c -> c.withMethod(Method.SUPERVISED));
    }

    private static Setup noiseTolerant(final Setup base) {
        return base.withLoss(loss -> loss.withCrossEntropyWeight(0.1).withReverseWeight(1));
    }

    /** @throws UsageException if there is none of that name */
    static Contender named(final String name) throws UsageException {
        return ALL.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(() -> new UsageException(
            "There is no method " + name + ". The methods are: "
                + ALL.stream().map(Contender::name).collect(Collectors.joining(", ")) + "."));
    }
}
