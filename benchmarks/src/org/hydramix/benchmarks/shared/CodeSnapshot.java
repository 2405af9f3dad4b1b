package org.hydramix.benchmarks.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The launcher copies the compiled code for each benchmark: one that takes hours, and starts processes of its own, must
 * not change because somebody builds meanwhile.
 */
public final class CodeSnapshot {

    private static final String FOLDER = "hydramix.bench.snapshot";

    private CodeSnapshot() {
    }

    /** Deletes the copy that the launcher named, if any, when this JVM ends. */
    public static void deleteAtExit() {
        final String folder = System.getProperty(FOLDER, "");
        if (!folder.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(Path.of(folder)), "delete code snapshot"));
        }
    }

    private static void delete(final Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(CodeSnapshot::deleteOne);
        } catch (final IOException | UncheckedIOException e) {
            System.err.println("hydramix bench: the temporary folder " + folder + " stays behind: " + e.getMessage());
        }
    }

    private static void deleteOne(final Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
