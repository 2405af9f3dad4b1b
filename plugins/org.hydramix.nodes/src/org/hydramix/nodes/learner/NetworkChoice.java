package org.hydramix.nodes.learner;

import org.hydramix.engine.net.NetworkPreset;
import org.knime.node.parameters.widget.choices.Label;

/** Size of the network. */
enum NetworkChoice {
        @Label(value = "Small", description = "Wide-ResNet 10-2 on every other pixel: trains in two minutes on two processor cores.")
        SMALL(NetworkPreset.SMALL), //
        @Label(value = "Medium", description = "Wide-ResNet 16-2: about ten times the time of the small one.")
        MEDIUM(NetworkPreset.MEDIUM), //
        @Label(value = "Large", description = "Wide-ResNet 28-2: for many tiles and a GPU.")
        LARGE(NetworkPreset.LARGE);

    private final NetworkPreset preset;

    NetworkChoice(final NetworkPreset preset) {
        this.preset = preset;
    }

    NetworkPreset preset() {
        return preset;
    }
}
