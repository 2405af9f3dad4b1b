package org.hydramix.nodes.dialog;

import org.hydramix.engine.device.DevicePreference;
import org.knime.node.parameters.widget.choices.Label;

/** Where the network runs. */
public enum DeviceChoice {
        /** Whatever is there. */
        @Label(value = "Automatic", description = "The GPU if one can be used, else the processor.")
        AUTO(DevicePreference.AUTO), //
        /** No GPU. */
        @Label(value = "CPU", description = "The processor, even if there is a GPU. Repeats to the last bit.")
        CPU(DevicePreference.CPU), //
        /** GPU or nothing. */
        @Label(value = "GPU", description = "The graphics card; the node fails if none can be used.")
        GPU(DevicePreference.GPU);

    private final DevicePreference preference;

    DeviceChoice(final DevicePreference preference) {
        this.preference = preference;
    }

    /** @return in the engine's terms */
    public DevicePreference preference() {
        return preference;
    }
}
