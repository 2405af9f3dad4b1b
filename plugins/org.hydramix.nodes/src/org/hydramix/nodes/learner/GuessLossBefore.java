package org.hydramix.nodes.learner;

import org.knime.node.parameters.migration.DefaultProvider;

/** Workflows from before this was a choice compare predictions with guessed labels as the published method does. */
final class GuessLossBefore implements DefaultProvider<GuessLossChoice> {

    @Override
    public GuessLossChoice getDefault() {
        return GuessLossChoice.SQUARED_ERROR;
    }
}
