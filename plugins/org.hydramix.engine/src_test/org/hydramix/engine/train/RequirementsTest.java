package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.random.SeededRandom;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    private static final TrainingSet SET = Spots.set(8, 8);

    private static final TrainingConfig CONFIG = Spots.quick(1);

    @Test
    void labelledTilesAreNeeded() {
        refused("no labelled tiles", Spots.set(0, 8), Optional.empty(), CONFIG, Optional.empty());
    }

    @Test
    void unlabelledTilesAreNeededToGuess() throws Exception {
        refused("no unlabelled tiles", Spots.set(8, 0), Optional.empty(), CONFIG, Optional.empty());
        Requirements.check(Spots.set(8, 0), Optional.empty(), CONFIG.withMethod(Method.SUPERVISED), Optional.empty());
    }

    @Test
    void oneClassIsNotEnough() {
        refused("all of one class", Spots.set(1, 8), Optional.empty(), CONFIG, Optional.empty());
    }

    @Test
    void validationMustFit() {
        refused("have 20 px", SET, Optional.of(PatchSet.empty(20, 2)), CONFIG, Optional.empty());
    }

    @Test
    void patchesMustNotBeTooSmall() {
        final var tiny = new PatchSet(4, 2, new byte[96], new float[]{1, 0, 0, 1}, new float[4]);
        refused("16 to 256 px, not 4", new TrainingSet(SET.classNames(), 0.5, tiny, tiny, SET.recipe()),
            Optional.empty(), CONFIG, Optional.empty());
    }

    @Test
    void theModelToContinueFromMustFit() {
        refused("knows the classes [a, b]", SET, Optional.empty(), CONFIG, Optional.of(model(List.of("a", "b"), 16)));
        refused("WRN-10-2 for patches of 20 px", SET, Optional.empty(), CONFIG,
            Optional.of(model(SET.classNames(), 20)));
        refused("ask for a WRN-16-2", SET, Optional.empty(), CONFIG.withPreset(NetworkPreset.MEDIUM),
            Optional.of(model(SET.classNames(), 16)));
    }

    private static HydraMixModel model(final List<String> classes, final int patchSize) {
        final var spec = NetworkSpec.of(NetworkPreset.SMALL, classes.size(), patchSize);
        final var network = new WideResNet(spec);
        return new HydraMixModel(spec, classes, 0.5, new Normalisation(new float[3], new float[]{1, 1, 1}),
            network.parameters().initial(SeededRandom.of(1)), network.statistics().initial(SeededRandom.of(1)), "{}");
    }

    private static void refused(final String part, final TrainingSet set, final Optional<PatchSet> validation,
        final TrainingConfig config, final Optional<HydraMixModel> model) {
        final String message = assertThrows(EngineException.class,
            () -> Requirements.check(set, validation, config, model)).getMessage();
        assertTrue(message.contains(part), message);
    }
}
