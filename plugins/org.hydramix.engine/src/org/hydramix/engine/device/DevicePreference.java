package org.hydramix.engine.device;

/** Where the user wants the network to run. */
public enum DevicePreference {
        /** The first GPU if the engine can use one, else the CPU. */
        AUTO,
        /** The CPU, even if there is a GPU. */
        CPU,
        /** The first GPU; an error if the engine cannot use one. */
        GPU
}
