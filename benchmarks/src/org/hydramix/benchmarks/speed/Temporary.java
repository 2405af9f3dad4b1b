package org.hydramix.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is needed for the time of a measurement. */
record Temporary(Path folder) implements AutoCloseable {

    /** @return a new one, empty */
    static Temporary create() throws IOException {
        return new Temporary(Files.createTempDirectory("hydramix-speed"));
    }

    @Override
    public void close() throws IOException {
        final List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (final Path file : all) {
            Files.delete(file);
        }
    }
}
