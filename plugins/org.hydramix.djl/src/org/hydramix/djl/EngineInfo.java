package org.hydramix.djl;

import java.nio.file.Path;
import java.util.List;

/**
 * What was started.
 *
 * @param engine name, {@code PyTorch}
 * @param version of the engine, such as {@code 2.7.1}
 * @param libraries folder that the native libraries were loaded from
 * @param devices what can be computed on, best first: {@code gpu(0)}, …, {@code cpu()}
 */
public record EngineInfo(String engine, String version, Path libraries, List<String> devices) {

    /** Devices must not change afterwards. */
    public EngineInfo {
        devices = List.copyOf(devices);
    }

    @Override
    public String toString() {
        return engine + " " + version + " on " + String.join(", ", devices) + " (libraries: " + libraries + ")";
    }
}
