package org.hydramix.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for the template workflows. */
final class Workflows {

    /** Id of the Learner in the template. */
    private static final int LEARNER = 5;

    private static final Path TEMPLATES = Launcher.ROOT.resolve("test-workflows");

    private Workflows() {
    }

    static Path template(final String name) {
        return TEMPLATES.resolve(name);
    }

    /**
     * @param steps of training; a few are enough where only the machinery matters
     * @param more options of the batch application
     * @return arguments that train and score on the bundled tiles
     */
    static List<String> train(final int steps, final String... more) {
        final var arguments = new ArrayList<>(List.of("run", template("hydramix-train-and-score").toString(),
            "-failonloaderror", variable("steps", Integer.toString(steps), "int")));
        arguments.addAll(List.of(more));
        return arguments;
    }

    static String modelFile(final Path file) {
        return variable("model-file", file.toString(), "String");
    }

    static String checkpointFolder(final Path folder) {
        return variable("checkpoint-folder", folder.toString(), "String");
    }

    static String checkpointEvery(final int steps) {
        return "-option=" + LEARNER + ",checkpointInterval," + steps + ",int";
    }

    static String variable(final String name, final String value, final String type) {
        return "-workflow.variable=" + name + "," + value + "," + type;
    }
}
