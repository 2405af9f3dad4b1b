package org.hydramix.engine.net;

/** Which statistics batch normalisation uses. */
public enum NormMode {
        /** The batch's own, and the running ones are moved towards them: a training step. */
        TRAIN,
        /** The running ones: prediction. */
        PREDICT
}
