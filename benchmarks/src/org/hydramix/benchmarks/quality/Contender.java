package org.hydramix.benchmarks.quality;

import java.util.function.UnaryOperator;

import org.hydramix.engine.train.Method;

/**
 * A way to train, by name.
 *
 * @param name on the command line and in the results
 * @param description what it is, for the report
 * @param change from the default settings; keeps the number of labelled patches seen, the network and the seed
 */
record Contender(String name, String description, UnaryOperator<Setup> change) {

    /** @return settings of this contender */
    Setup setup(final Setup base) {
        final Setup own = change.apply(base);
        if (labelledSeen(own) != labelledSeen(base) || own.config().seed() != base.config().seed()
            || own.config().preset() != base.config().preset()) {
            throw new IllegalStateException(name + " is not comparable: it changes the labelled patches seen, the seed"
                + " or the network.");
        }
        return own;
    }

    /** @return whether it learns from unlabelled cells */
    boolean learnsFromUnlabelled() {
        return change.apply(Setup.DEFAULT).config().method() == Method.HYDRAMIX;
    }

    private static long labelledSeen(final Setup setup) {
        return (long)setup.config().schedule().steps() * setup.config().schedule().labelledBatch();
    }
}
