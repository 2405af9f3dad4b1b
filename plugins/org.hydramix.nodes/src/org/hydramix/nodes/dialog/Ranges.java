package org.hydramix.nodes.dialog;

import org.hydramix.engine.net.NetworkSpec;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/**
 * Limits of numbers that KNIME does not bring along. They only guide the dialog; the engine checks again. A limit itself is
 * always allowed: KNIME's dialog puts a number beyond a forbidden limit 0.1 within it, which is far off for a learning rate.
 */
public final class Ranges {

    /** Nearer to 0 or 1 makes no difference that could be used. */
    private static final double LEAST = 1e-5;

    private Ranges() {
    }

    /** At most 1: fractions and shares. */
    public static final class AtMostOne extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }
    }

    /** Below 1: the decay of an average. */
    public static final class BelowOne extends MaxValidation {
        @Override
        protected double getMax() {
            return 1 - LEAST;
        }
    }

    /** Above 0: a learning rate. */
    public static final class AboveZero extends MinValidation {
        @Override
        protected double getMin() {
            return LEAST;
        }
    }

    /** At least 2: a batch for batch normalisation. */
    public static final class AtLeastTwo extends MinValidation {
        @Override
        protected double getMin() {
            return 2;
        }
    }

    /** The smallest patch that a network takes. */
    public static final class SmallestPatch extends MinValidation {
        @Override
        protected double getMin() {
            return NetworkSpec.SMALLEST_PATCH;
        }
    }

    /** The largest patch that a network takes. */
    public static final class LargestPatch extends MaxValidation {
        @Override
        protected double getMax() {
            return NetworkSpec.LARGEST_PATCH;
        }
    }
}
