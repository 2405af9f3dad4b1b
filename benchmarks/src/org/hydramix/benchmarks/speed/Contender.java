package org.hydramix.benchmarks.speed;

import java.util.List;
import java.util.Map;

/**
 * One of several programs that do the same.
 *
 * @param name in the results
 * @param command that starts it
 * @param environment added to that of this process
 */
record Contender(String name, List<String> command, Map<String, String> environment) {

    /** Name of the engine itself. */
    static final String ENGINE = "hydramix";

    /** Name of another state of the engine. */
    static final String BEFORE = "before";

    /** Name of the program in PyTorch as people run it. */
    static final String PYTHON = "python";

    /** Name of the same program with what makes PyTorch fast on a CPU. */
    static final String PYTHON_TUNED = "python-tuned";
}
