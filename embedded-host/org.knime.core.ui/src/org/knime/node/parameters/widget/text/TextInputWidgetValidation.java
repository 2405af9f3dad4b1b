package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.validation.BuiltinValidation;

/** A check of a text. */
public interface TextInputWidgetValidation extends BuiltinValidation {

    /** A least length. */
    abstract class MinLengthValidation implements TextInputWidgetValidation {

        /** @return the length in characters */
        protected abstract int getMinLength();

        @Override
        public String getErrorMessage() {
            return "The text must have at least " + getMinLength() + " characters.";
        }
    }

    /** A greatest length. */
    abstract class MaxLengthValidation implements TextInputWidgetValidation {

        /** @return the length in characters */
        protected abstract int getMaxLength();

        @Override
        public String getErrorMessage() {
            return "The text must have at most " + getMaxLength() + " characters.";
        }
    }

    /** A pattern. */
    abstract class PatternValidation implements TextInputWidgetValidation {

        /** @return a regular expression that the whole text must match */
        protected abstract String getPattern();

        @Override
        public String getErrorMessage() {
            return "The text must match " + getPattern() + ".";
        }

        /** At least one character. */
        public static final class IsNotEmptyValidation extends MinLengthValidation {

            @Override
            public int getMinLength() {
                return 1;
            }

            @Override
            public String getErrorMessage() {
                return "The text must not be empty.";
            }
        }

        /** At least one character that is no white space. */
        public static final class IsNotBlankValidation extends PatternValidation {

            @Override
            public String getPattern() {
                return "(?s).*\\S.*";
            }

            @Override
            public String getErrorMessage() {
                return "The text must not be blank.";
            }
        }
    }
}
