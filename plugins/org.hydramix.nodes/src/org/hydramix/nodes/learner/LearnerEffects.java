package org.hydramix.nodes.learner;

import java.util.Arrays;

import org.knime.core.data.DataTableSpec;
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

    /** Unlabelled tiles are used. */
    static final class UsesUnlabelled implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodSetting.class).isOneOf(MethodChoice.HYDRAMIX);
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
