package org.hydramix.engine.train;

import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.net.NetworkSpec;

/** What must hold before training can start. */
final class Requirements {

    private Requirements() {
    }

    /** @return the network to train */
    static NetworkSpec check(final TrainingSet set, final Optional<PatchSet> validation, final TrainingConfig config,
        final Optional<HydraMixModel> continueFrom) throws EngineException {
        if (set.labelled().count() == 0) {
            throw new EngineException("The training set has no labelled tiles. Add labelled tiles with Sharpen & Mix.");
        }
        if (config.method() == Method.HYDRAMIX && set.unlabelled().count() == 0) {
            throw new EngineException("The training set has no unlabelled tiles to learn from. Add unlabelled tiles with"
                + " the Pseudo-Labeler, or choose the supervised method.");
        }
        checkClasses(set);
        if (validation.isPresent() && (validation.get().size() != set.patchSize()
            || validation.get().classes() != set.classNames().size())) {
            throw new EngineException("The validation tiles do not fit the training set: they have "
                + validation.get().size() + " px and " + validation.get().classes() + " classes, not "
                + set.patchSize() + " px and " + set.classNames().size()
                + " classes. Read both with the same patch size and classes.");
        }
        final NetworkSpec spec = spec(set, config);
        if (continueFrom.isPresent()) {
            checkModel(continueFrom.get(), spec, set);
        }
        return spec;
    }

    private static NetworkSpec spec(final TrainingSet set, final TrainingConfig config) throws EngineException {
        try {
            final int classes = set.classNames().size();
            return set.hasBackground() ? NetworkSpec.detector(config.preset(), classes, set.patchSize())
                : NetworkSpec.of(config.preset(), classes, set.patchSize());
        } catch (IllegalArgumentException e) {
            throw new EngineException(e.getMessage(), e);
        }
    }

    private static void checkClasses(final TrainingSet set) throws EngineException {
        final float[] shares = ClassShares.of(set.labelled());
        int met = 0;
        for (final float share : shares) {
            met += share > 0 ? 1 : 0;
        }
        if (met < 2) {
            throw new EngineException("The labelled tiles are all of one class, so there is nothing to tell apart. Add"
                + " labelled tiles of another class, or background tiles.");
        }
    }

    private static void checkModel(final HydraMixModel model, final NetworkSpec spec, final TrainingSet set)
        throws EngineException {
        if (!model.classNames().equals(set.classNames())) {
            throw new EngineException("The model to continue from knows the classes " + model.classNames()
                + ", the training set has " + set.classNames() + ". Use tiles with the model's classes, or start"
                + " without a model.");
        }
        model.requireColours(set.colours());
        if (!model.network().equals(spec)) {
            throw new EngineException("The model to continue from is a " + model.network().description()
                + "; the settings ask for a " + spec.description()
                + ". Choose the model's network and patch size, or start without a model.");
        }
    }
}
