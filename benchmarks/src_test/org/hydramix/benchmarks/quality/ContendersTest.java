package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.loss.GuessLoss;
import org.hydramix.engine.train.Method;
import org.junit.jupiter.api.Test;

class ContendersTest {

    private static Setup setup(final String name) throws UsageException {
        return Contenders.named(name).setup(Setup.DEFAULT);
    }

    @Test
    void hydramixIsTheDefaults() throws UsageException {
        assertEquals(Setup.DEFAULT, setup("hydramix"));
    }

    @Test
    void supervisedDiffersInTheMethodAlone() throws UsageException {
        assertEquals(Setup.DEFAULT.withConfig(c -> c.withMethod(Method.SUPERVISED)), setup("supervised"));
    }

    @Test
    void plainHasNeitherStrongAugmentationNorAnAverageOfWeightsNorFlips() throws UsageException {
        final Setup plain = setup("plain");
        assertEquals(Method.SUPERVISED, plain.config().method());
        assertEquals(AugmentationStrength.FLIPS, plain.recipe().augmentation());
        assertEquals(0, plain.config().schedule().averageDecay());
        assertEquals(0, plain.config().loss().reverseWeight());
        assertFalse(plain.flips());
    }

    @Test
    void ablationsChangeOneThing() throws UsageException {
        assertEquals(Setup.DEFAULT.withRecipe(r -> r.withTemperature(1)), setup("no-sharpening"));
        assertEquals(Setup.DEFAULT.withRecipe(r -> r.withMixupAlpha(0)), setup("no-mixup"));
        assertEquals(Setup.DEFAULT.withLoss(l -> l.withUnlabelledWeight(0)), setup("no-unlabelled-loss"));
        assertEquals(Setup.DEFAULT.withLoss(l -> l.withLocationWeight(0)), setup("no-location-head"));
        assertEquals(Setup.DEFAULT.withLoss(l -> l.withReverseWeight(0)), setup("cross-entropy"));
        assertEquals(Setup.DEFAULT.withRecipe(r -> r.withCopies(1)), setup("one-guess"));
        assertEquals(Setup.DEFAULT.withConfig(c -> c.withGuess(c.guess().withNeighbours(20))), setup("neighbours"));
        assertEquals(Setup.DEFAULT.withLoss(l -> l.withGuessLoss(GuessLoss.SQUARED_ERROR)), setup("squared-error"));
    }

    @Test
    void eachIsDifferentFromTheDefaults() {
        for (final Contender contender : Contenders.ALL) {
            if (!contender.name().equals(Contenders.HYDRAMIX) && !contender.onSite()) {
                assertNotEquals(Setup.DEFAULT, contender.setup(Setup.DEFAULT), contender.name());
            }
        }
    }

    @Test
    void aContenderThatSeesMoreLabelsIsRefused() {
        final var cheat = new Contender("cheat", "", base -> base.withSchedule(s -> s.withSteps(2 * s.steps())));
        assertThrows(IllegalStateException.class, () -> cheat.setup(Setup.DEFAULT));
        final var other = new Contender("other", "", base -> base.withConfig(c -> c.withSeed(c.seed() + 1)));
        assertThrows(IllegalStateException.class, () -> other.setup(Setup.DEFAULT));
    }

    @Test
    void theUsageNamesThemAll() {
        final Set<String> words = new HashSet<>(Arrays.asList(QualityOptions.USAGE.split("[^a-z-]+")));
        for (final Contender contender : Contenders.ALL) {
            assertTrue(words.contains(contender.name()), contender.name());
        }
    }

    @Test
    void anUnknownNameIsToldWithTheKnownOnes() {
        final var refused = assertThrows(UsageException.class, () -> Contenders.named("hydra"));
        assertTrue(refused.getMessage().contains("hydramix"), refused.getMessage());
    }
}
