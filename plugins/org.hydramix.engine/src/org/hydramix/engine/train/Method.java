package org.hydramix.engine.train;

/** What is learnt from. */
public enum Method {
        /** Labelled patches, and unlabelled ones with guessed labels, mixed. */
        HYDRAMIX,
        /** Labelled patches only, augmented in the same way and seen as often: the baseline for an honest comparison. */
        SUPERVISED
}
