package org.hydramix.benchmarks.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.simulate.SimulationSettings;
import org.hydramix.engine.simulate.TissueSimulator;

/** A small folder of synthetic tissue, and benchmarks on it that take seconds. */
final class SyntheticData {

    static final int STEPS = 3;

    private final Path folder;

    SyntheticData(final Path folder) throws EngineException {
        this.folder = folder;
        TissueSimulator.write(folder, new SimulationSettings(4, 2, 2, 128, 25, 1));
    }

    /** @return options of the user, after those for a short run */
    QualityOptions options(final Path out, final String... more) throws UsageException {
        final List<String> arguments = new ArrayList<>(List.of("--data", folder.toString(), "--out", out.toString(),
            "--labels", "20", "--seeds", "1", "--steps", Integer.toString(STEPS), "--patch", "32", "--jobs", "1",
            "--selection", "val"));
        for (int i = 0; i < more.length; i += 2) {
            final int at = arguments.indexOf(more[i]);
            if (at >= 0) {
                arguments.set(at + 1, more[i + 1]);
            } else {
                arguments.addAll(Arrays.asList(more[i], more[i + 1]));
            }
        }
        return QualityOptions.parse(arguments);
    }

    /** @return how one run would be carried out */
    RunSpec spec(final Path out, final RunKey key) throws EngineException, UsageException {
        return new Specs(options(out)).of(key);
    }
}
