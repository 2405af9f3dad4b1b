package org.knime.node.parameters.updates;

/** A condition on the settings of a dialog. Only a dialog evaluates it. */
public interface EffectPredicate {

    /**
     * @param other another condition
     * @return holds if both hold
     */
    EffectPredicate and(EffectPredicate other);

    /**
     * @param other another condition
     * @return holds if at least one holds
     */
    EffectPredicate or(EffectPredicate other);

    /** @return holds if this one does not */
    EffectPredicate negate();
}
