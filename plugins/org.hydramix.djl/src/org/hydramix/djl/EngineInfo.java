package org.hydramix.djl;

import java.nio.file.Path;
import java.util.List;

/**
 * What was started.
 *
 * @param engine name, {@code PyTorch}
 * @param version of the engine, such as {@code 2.7.1}
 * @param libraries folder that the native libraries were loaded from
 * @param gpus that the engine computes on, in its order; the CPU is always there, too
 * @param gpuProblem why the engine cannot use the cards that there are; "" if it can, or there is none
 * @param cpuProblem what keeps the CPU from its full speed, as a sentence; "" if nothing does
 */
public record EngineInfo(String engine, String version, Path libraries, List<Gpu> gpus, String gpuProblem,
    String cpuProblem) {

    /** Cards must not change afterwards. */
    public EngineInfo {
        gpus = List.copyOf(gpus);
    }

    @Override
    public String toString() {
        return engine + " " + version + " on " + devices() + " (libraries: " + libraries + ")";
    }

    /** @return all that can be computed on, best first, for the user */
    public String devices() {
        final var text = new StringBuilder();
        for (int i = 0; i < gpus.size(); i++) {
            text.append("GPU ").append(i).append(" (").append(gpus.get(i)).append("), ");
        }
        return text.append("CPU").toString();
    }
}
