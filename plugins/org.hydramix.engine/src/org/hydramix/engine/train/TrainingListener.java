package org.hydramix.engine.train;

/** Hears of each evaluation, on the training thread. */
@FunctionalInterface
public interface TrainingListener {

    /** Hears nothing. */
    TrainingListener NONE = row -> {
        // nobody listens
    };

    /** @param row the newest of the history; after resuming, the saved rows are told first */
    void evaluated(HistoryRow row);
}
