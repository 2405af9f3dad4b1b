package org.hydramix.engine.device;

import java.util.Optional;

import org.hydramix.djl.DjlEngine;
import org.hydramix.djl.EngineInfo;
import org.hydramix.djl.EngineUnavailableException;
import org.hydramix.engine.EngineException;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;

/**
 * Where the network runs, and why there.
 *
 * @param device of the engine
 * @param reason a sentence for the user
 */
public record ComputeDevice(Device device, String reason) {

    /**
     * Starts the engine if needed and chooses.
     *
     * @param preference the user's
     * @return the device
     * @throws EngineException if the engine does not start, or a GPU is wanted and there is none
     */
    public static ComputeDevice choose(final DevicePreference preference) throws EngineException {
        try {
            final EngineInfo engine = DjlEngine.start();
            return choose(preference, engine, DjlEngine.hasCudaLibraries());
        } catch (EngineUnavailableException e) {
            throw new EngineException(e.getMessage(), e);
        }
    }

    /**
     * @param preference the user's
     * @param engine that runs
     * @param cuda whether its libraries are a CUDA build
     */
    static ComputeDevice choose(final DevicePreference preference, final EngineInfo engine, final boolean cuda)
        throws EngineException {
        if (preference == DevicePreference.CPU) {
            return cpu("chosen in the settings", engine);
        }
        if (!engine.gpus().isEmpty()) {
            return new ComputeDevice(Device.gpu(0), "GPU 0: " + engine.gpus().get(0) + ".");
        }
        final String why = why(engine, cuda);
        if (preference == DevicePreference.GPU) {
            throw new EngineException("A GPU was asked for, but there was " + why + ". Set PYTORCH_LIBRARY_PATH to the lib"
                + " folder of a CUDA build of PyTorch " + DjlEngine.PYTORCH_VERSION + ", or choose the CPU.");
        }
        return cpu(why, engine);
    }

    private static ComputeDevice cpu(final String why, final EngineInfo engine) {
        return new ComputeDevice(Device.cpu(),
            "CPU: " + why + "." + (engine.cpuProblem().isEmpty() ? "" : " " + engine.cpuProblem()));
    }

    private static String why(final EngineInfo engine, final boolean cuda) {
        if (!cuda) {
            return "no CUDA library found at " + engine.libraries();
        }
        final String by = engine.engine() + " " + engine.version() + " in " + engine.libraries();
        return engine.gpuProblem().isEmpty() ? "no CUDA device found by " + by
            : "no CUDA device that works with " + by + " (" + engine.gpuProblem() + ")";
    }

    /**
     * Looks without starting the engine, so that a node can warn before it is executed.
     *
     * @param preference the user's
     * @return why a wanted GPU cannot be used; empty if it may, or none is wanted
     */
    public static Optional<String> missing(final DevicePreference preference) {
        if (preference != DevicePreference.GPU) {
            return Optional.empty();
        }
        try {
            return DjlEngine.hasCudaLibraries() ? Optional.empty() : Optional.of("A GPU is asked for, but the installed "
                + "PyTorch is one for the CPU. Set PYTORCH_LIBRARY_PATH to the lib folder of a CUDA build of PyTorch "
                + DjlEngine.PYTORCH_VERSION + " and restart, or choose the CPU.");
        } catch (EngineUnavailableException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** @return a new manager for tensors on this device; close it when done */
    public NDManager newManager() {
        return NDManager.newBaseManager(device);
    }
}
