package org.hydramix.benchmarks.slide;

import java.util.List;

import org.hydramix.benchmarks.shared.Command;

/** {@code ./hydramix bench slide}. */
public final class SlideCommand implements Command {

    @Override
    public String name() {
        return "slide";
    }

    @Override
    public String usage() {
        return SlideOptions.USAGE;
    }

    @Override
    public int run(final List<String> arguments) throws Exception {
        new SlideBenchmark(SlideOptions.parse(arguments), System.out).run();
        return 0;
    }
}
