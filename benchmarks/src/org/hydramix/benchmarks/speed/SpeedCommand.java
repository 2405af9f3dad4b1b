package org.hydramix.benchmarks.speed;

import java.util.List;

import org.hydramix.benchmarks.shared.Command;

/** {@code ./hydramix bench speed}. */
public final class SpeedCommand implements Command {

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public String usage() {
        return SpeedOptions.usage();
    }

    @Override
    public int run(final List<String> arguments) throws Exception {
        new SpeedBenchmark(SpeedOptions.parse(arguments), "./hydramix bench speed " + String.join(" ", arguments),
            System.out).run();
        return 0;
    }
}
