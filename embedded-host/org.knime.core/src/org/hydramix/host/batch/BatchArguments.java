package org.hydramix.host.batch;

import java.nio.file.Path;
import java.util.List;

import org.hydramix.host.workflow.FlowVariableValue;

/**
 * The arguments of one run.
 *
 * @param input directory or zip file that holds the workflow
 * @param zipped whether the input is a zip file
 * @param save where the workflow goes after the run
 * @param reset whether stored results are dropped
 * @param failOnLoadError whether nothing runs if not everything could be loaded
 * @param execute whether nodes are executed
 * @param variables workflow variables to set
 * @param options settings to change
 */
record BatchArguments(Path input, boolean zipped, SaveTarget save, boolean reset, boolean failOnLoadError,
    boolean execute, List<FlowVariableValue> variables, List<NodeOption> options) {

    /** Where the workflow goes after the run. */
    sealed interface SaveTarget {
    }

    /** Nowhere. */
    record NoTarget() implements SaveTarget {
    }

    /**
     * Into a directory.
     *
     * @param directory possibly that which it came from
     */
    record DirectoryTarget(Path directory) implements SaveTarget {
    }

    /**
     * Into a zip file.
     *
     * @param file the file
     */
    record FileTarget(Path file) implements SaveTarget {
    }
}
