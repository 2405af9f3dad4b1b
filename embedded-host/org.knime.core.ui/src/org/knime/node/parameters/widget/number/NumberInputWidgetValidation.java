package org.knime.node.parameters.widget.number;

import org.knime.node.parameters.validation.BuiltinValidation;

/** A limit of a number. */
public interface NumberInputWidgetValidation extends BuiltinValidation {

    /** @return whether the limit itself is forbidden */
    default boolean isExclusive() {
        return false;
    }

    /** A lower limit. */
    abstract class MinValidation implements NumberInputWidgetValidation {

        /** @return the limit */
        protected abstract double getMin();

        @Override
        public String getErrorMessage() {
            return (isExclusive() ? "The value must be greater than " : "The value must be at least ") + getMin() + ".";
        }

        /** At least 1. */
        public static final class IsPositiveIntegerValidation extends MinValidation {

            @Override
            public double getMin() {
                return 1;
            }
        }

        /** At least 0. */
        public static final class IsNonNegativeValidation extends MinValidation {

            @Override
            public double getMin() {
                return 0;
            }
        }
    }

    /** An upper limit. */
    abstract class MaxValidation implements NumberInputWidgetValidation {

        /** @return the limit */
        protected abstract double getMax();

        @Override
        public String getErrorMessage() {
            return (isExclusive() ? "The value must be less than " : "The value must be at most ") + getMax() + ".";
        }
    }
}
