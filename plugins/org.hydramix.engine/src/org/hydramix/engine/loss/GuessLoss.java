package org.hydramix.engine.loss;

/** How a prediction is compared with a guessed distribution. */
public enum GuessLoss {
        /** Mean over the classes of (p − q)² (MixMatch's L_U): bounded, so that a wrong guess does little harm, or good. */
        SQUARED_ERROR,
        /**
         * Σ q log(q / p), whose slopes are those of cross-entropy: pulls as hard as given labels do. On whole images among the classes of
         * cells alone, see {@link JointLoss}.
         */
        CROSS_ENTROPY
}
