package org.hydramix.host.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What KNIME 5.8.3 did.
 *
 * @param name the name of the case
 * @param arguments what the batch application got, with {@link #WORKFLOWS} for the folder of the workflows
 * @param observation what it did
 */
record Recording(String name, List<String> arguments, Observation observation) {

    static final String WORKFLOWS = "WORKFLOWS";

    private static final String ARGUMENTS = "arguments:";

    private static final String EXIT = "exit:";

    private static final String FILE_SUFFIX = ".txt";

    static Recording read(final Path file) throws IOException {
        final List<String> lines = Files.readAllLines(file);
        final int exitCode = Integer.parseInt(lines.get(1).substring(EXIT.length()).strip());
        return new Recording(file.getFileName().toString().replace(FILE_SUFFIX, ""),
            arguments(lines.get(0).substring(ARGUMENTS.length())),
            Observation.of(exitCode, lines.subList(2, lines.size())));
    }

    /** Every argument starts with a minus; a blank in front of anything else belongs to a value. */
    private static List<String> arguments(final String line) {
        return Arrays.stream(line.split(" (?=-)")).filter(argument -> !argument.isBlank()).toList();
    }

    /** What the host must do: as KNIME, but for the deviations that are documented here. */
    Observation expected() {
        return switch (name) {
            // KNIME's launcher crashes with 13 on a value of the wrong type. That is a mistake in the parameters.
            case "option-bad-type" -> new Observation(2, observation.output(), observation.states(),
                observation.messages());
            default -> observation;
        };
    }
}
