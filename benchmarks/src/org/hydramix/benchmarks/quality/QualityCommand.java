package org.hydramix.benchmarks.quality;

import java.util.List;

import org.hydramix.benchmarks.shared.Command;

/** {@code ./hydramix bench quality}. */
public final class QualityCommand implements Command {

    /** Some runs are missing: the time was up or they failed. */
    private static final int INCOMPLETE = 1;

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String usage() {
        return QualityOptions.USAGE;
    }

    @Override
    public int run(final List<String> arguments) throws Exception {
        final QualityOptions options = QualityOptions.parse(arguments);
        final String command = "./hydramix bench quality " + String.join(" ", arguments);
        return new QualityBenchmark(options, command, System.out).run() ? 0 : INCOMPLETE;
    }
}
