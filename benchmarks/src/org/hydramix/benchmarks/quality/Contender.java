package org.hydramix.benchmarks.quality;

import java.util.function.UnaryOperator;

import org.hydramix.engine.train.Method;

/**
 * A way to train, by name.
 *
 * @param name on the command line and in the results
 * @param description what it is, for the report
 * @param change from the default settings; keeps the number of labelled patches seen, the network and the seed
 * @param onSite whether the cells of {@code test} are among the unlabelled ones, as where the tissue to predict for is at hand
 */
record Contender(String name, String description, UnaryOperator<Setup> change, boolean onSite) {

    /** Meets the cells of {@code test} at the end only. */
    Contender(final String name, final String description, final UnaryOperator<Setup> change) {
        this(name, description, change, false);
    }

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
