package org.hydramix.benchmarks.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.benchmarks.shared.ChildProcess;
import org.hydramix.engine.EngineException;

/** Runs a program to its end. */
final class ChildOutput {

    private ChildOutput() {
    }

    /**
     * @param command to run
     * @return the lines that it printed, messages for people apart
     * @throws EngineException if it fails, with the end of its messages
     */
    static List<String> of(final List<String> command) throws IOException, InterruptedException, EngineException {
        final Path log = Files.createTempFile("hydramix-speed", ".log");
        try {
            final var builder = new ProcessBuilder(command).redirectError(log.toFile());
            builder.environment().putAll(Contenders.AS_THE_LAUNCHER);
            final Process process = builder.start();
            final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new EngineException(String.join(" ", command) + " failed:\n" + ChildProcess.lastLines(log));
            }
            return said.lines().toList();
        } finally {
            Files.delete(log);
        }
    }
}
