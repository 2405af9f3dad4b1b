package org.hydramix.nodes.learner;

import org.knime.node.parameters.migration.DefaultProvider;

/** Workflows from before tiles were guessed in true colours guess from the copies that are learnt from. */
final class GuessesBefore implements DefaultProvider<Boolean> {

    @Override
    public Boolean getDefault() {
        return false;
    }
}
