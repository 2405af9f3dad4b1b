package org.hydramix.host.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one can compare of a run.
 *
 * @param exitCode the exit code of the process
 * @param output what each node printed, in order; a line that is repeated at once counts once, because how often a
 *            node is configured is the host's business
 * @param states the final states
 * @param messages level and text of all warnings and errors
 */
record Observation(int exitCode, Map<String, List<String>> output, List<String> states, TreeSet<String> messages) {

    private static final String OUTPUT = "OUT ";

    private static final String STATE = "[node-state]";

    /** {@code WARN <tab> thread class <tab> text}. */
    private static final int TEXT_FIELD = 2;

    static Observation of(final int exitCode, final List<String> lines) {
        final Map<String, List<String>> output = new TreeMap<>();
        final List<String> states = new ArrayList<>();
        final var messages = new TreeSet<String>();
        for (String line : lines) {
            if (line.startsWith(OUTPUT)) {
                final var ofNode = output.computeIfAbsent(line.split(" ")[1], node -> new ArrayList<>());
                if (ofNode.isEmpty() || !ofNode.get(ofNode.size() - 1).equals(line)) {
                    ofNode.add(line);
                }
            } else if (line.startsWith(STATE)) {
                states.add(line);
            } else if (line.startsWith("WARN") || line.startsWith("ERROR")) {
                final String[] fields = line.split("\t", TEXT_FIELD + 1);
                messages.add(fields[0].strip() + ": " + fields[fields.length - 1].strip());
            }
        }
        return new Observation(exitCode, output, states, messages);
    }
}
