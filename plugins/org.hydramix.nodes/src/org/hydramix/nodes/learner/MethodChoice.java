package org.hydramix.nodes.learner;

import org.hydramix.engine.train.Method;
import org.knime.node.parameters.widget.choices.Label;

/** What is learnt from. */
enum MethodChoice {
        @Label(value = "HydraMix",
            description = "Labelled tiles, and unlabelled ones with labels guessed in training, mixed.")
        HYDRAMIX(Method.HYDRAMIX), //
        @Label(value = "Supervised baseline",
            description = "Labelled tiles only, augmented in the same way and trained as long: what the unlabelled "
                + "tiles have to beat.")
        SUPERVISED(Method.SUPERVISED);

    private final Method method;

    MethodChoice(final Method method) {
        this.method = method;
    }

    Method method() {
        return method;
    }
}
