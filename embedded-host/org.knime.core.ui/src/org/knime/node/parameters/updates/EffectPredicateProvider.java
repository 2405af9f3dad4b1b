package org.knime.node.parameters.updates;

import java.util.function.Predicate;

import org.knime.node.parameters.NodeParametersInput;

/** Makes the condition of an {@link Effect}. */
@FunctionalInterface
public interface EffectPredicateProvider {

    /**
     * @param i gives access to other settings
     * @return the condition
     */
    EffectPredicate init(PredicateInitializer i);

    /** Gives access to the settings that a condition depends on. */
    interface PredicateInitializer {

        /**
         * @param reference names a field
         * @return that field
         */
        BooleanReference getBoolean(Class<? extends ParameterReference<Boolean>> reference);

        /**
         * @param reference names a field
         * @return that field
         */
        StringReference getString(Class<? extends ParameterReference<String>> reference);

        /**
         * @param reference names a field
         * @param <E> its type
         * @return that field
         */
        <E extends Enum<E>> EnumReference<E> getEnum(Class<? extends ParameterReference<E>> reference);

        /**
         * @param provider makes another condition
         * @return that condition
         */
        EffectPredicate getPredicate(Class<? extends EffectPredicateProvider> provider);

        /**
         * @param provider makes another condition
         * @return that condition
         */
        EffectPredicate getPredicate(EffectPredicateProvider provider);

        /**
         * @param condition evaluated once, when the dialog opens
         * @return that condition
         */
        EffectPredicate getConstant(Predicate<NodeParametersInput> condition);

        /** @return always holds */
        EffectPredicate always();

        /** @return never holds */
        EffectPredicate never();

        /**
         * @param reference names a field
         * @return whether this dialog lacks the field
         */
        boolean isMissing(Class<? extends ParameterReference<?>> reference);

        /** A field that is true or false. */
        interface BooleanReference {

            /** @return holds while the field is true */
            EffectPredicate isTrue();

            /** @return holds while the field is false */
            EffectPredicate isFalse();
        }

        /** A text field. */
        interface StringReference {

            /**
             * @param value a text
             * @return holds while the field is that text
             */
            EffectPredicate isEqualTo(String value);

            /**
             * @param pattern a regular expression
             * @return holds while the whole field matches it
             */
            EffectPredicate matchesPattern(String pattern);
        }

        /**
         * A field with an enum type.
         *
         * @param <E> the type
         */
        interface EnumReference<E extends Enum<E>> {

            /**
             * @param values some constants
             * @return holds while the field is one of them
             */
            @SuppressWarnings("unchecked")
            EffectPredicate isOneOf(E... values);
        }
    }
}
