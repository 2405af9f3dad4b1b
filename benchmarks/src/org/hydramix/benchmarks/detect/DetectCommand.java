package org.hydramix.benchmarks.detect;

import java.util.List;

import org.hydramix.benchmarks.shared.Command;

/** {@code ./hydramix bench detect}. */
public final class DetectCommand implements Command {

    @Override
    public String name() {
        return "detect";
    }

    @Override
    public String usage() {
        return DetectOptions.USAGE;
    }

    @Override
    public int run(final List<String> arguments) throws Exception {
        new DetectBenchmark(DetectOptions.parse(arguments), "./hydramix bench detect " + String.join(" ", arguments),
            System.out).run();
        return 0;
    }
}
