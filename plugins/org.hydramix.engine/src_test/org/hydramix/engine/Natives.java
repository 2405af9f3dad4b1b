package org.hydramix.engine;

import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;

import ai.djl.ndarray.NDManager;

/** Tensors for tests. */
public final class Natives {

    private Natives() {
    }

    /** @return a manager on the CPU, the engine started */
    public static NDManager manager() throws EngineException {
        return ComputeDevice.choose(DevicePreference.CPU).newManager();
    }
}
