package org.hydramix.benchmarks.shared;

import java.util.List;

/** A benchmark. */
public interface Command {

    /** @return what follows {@code ./hydramix bench} */
    String name();

    /** @return how it is called and what each option does, for a terminal of 120 columns; no line break at the end */
    String usage();

    /**
     * @param arguments after the name
     * @return exit code: 0 if all that was asked for is there
     * @throws UsageException if the arguments make no sense
     * @throws Exception if the benchmark cannot be carried out; the message is for the user
     */
    int run(List<String> arguments) throws Exception;
}
