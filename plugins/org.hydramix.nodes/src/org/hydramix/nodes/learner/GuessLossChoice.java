package org.hydramix.nodes.learner;

import org.hydramix.engine.loss.GuessLoss;
import org.knime.node.parameters.widget.choices.Label;

/** How predictions are compared with guessed labels. */
enum GuessLossChoice {
        @Label(value = "Cross-entropy", description = "As given labels are: guesses pull hard.")
        CROSS_ENTROPY(GuessLoss.CROSS_ENTROPY), //
        @Label(value = "Squared error", description = "As in the published method: a wrong guess does little harm, a right "
            + "one little good.")
        SQUARED_ERROR(GuessLoss.SQUARED_ERROR);

    private final GuessLoss loss;

    GuessLossChoice(final GuessLoss loss) {
        this.loss = loss;
    }

    GuessLoss loss() {
        return loss;
    }
}
