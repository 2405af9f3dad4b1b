package org.hydramix.nodes.learner;

import java.util.Arrays;

import org.hydramix.nodes.port.TrainingSetPortObjectSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;

/** Which settings matter when. */
final class LearnerEffects {

    private LearnerEffects() {
    }

    /** The method. */
    interface MethodSetting extends ParameterReference<MethodChoice> {
    }

    /** The folder for checkpoints. */
    interface CheckpointFolder extends ParameterReference<String> {
    }

    /** Validation tiles are connected. */
    static final class HasValidation implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getConstant(
                input -> Arrays.stream(input.getInPortSpecs()).anyMatch(DataTableSpec.class::isInstance));
        }
    }

    /** Validation tiles with one cell each are connected; whole images carry their labels with them. */
    static final class ValidatesTiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getPredicate(HasValidation.class).and(i.getPredicate(TrainsOnTiles.class));
        }
    }

    /** Training is on tiles with one cell each, as far as that is known. */
    static final class TrainsOnTiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getConstant(input -> !wholeImages(input.getInPortSpecs()));
        }
    }

    /** Training is on whole images with all their cells. */
    static final class TrainsOnImages implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getConstant(input -> wholeImages(input.getInPortSpecs()));
        }
    }

    private static boolean wholeImages(final PortObjectSpec... specs) {
        return Arrays.stream(specs).filter(TrainingSetPortObjectSpec.class::isInstance)
            .map(TrainingSetPortObjectSpec.class::cast).anyMatch(TrainingSetPortObjectSpec::wholeImages);
    }

    /** Unlabelled tiles are used. */
    static final class UsesUnlabelled implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodSetting.class).isOneOf(MethodChoice.HYDRAMIX);
        }
    }

    /** Unlabelled tiles with one cell each are used. */
    static final class GuessesTiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getPredicate(UsesUnlabelled.class).and(i.getPredicate(TrainsOnTiles.class));
        }
    }

    /** Checkpoints are written. */
    static final class HasCheckpoints implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getString(CheckpointFolder.class).isEqualTo("").negate();
        }
    }
}
