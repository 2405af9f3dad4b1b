package org.hydramix.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder among the system's temporary ones that is gone after the tests.
 *
 * @param path the folder
 */
record TemporaryFolder(Path path) implements AutoCloseable {

    /** What ends beside it may still tidy up there. */
    private static final int ATTEMPTS = 10;

    static TemporaryFolder of(final String prefix) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(prefix));
    }

    @Override
    public void close() throws IOException {
        for (int attempt = 1; Files.exists(path); attempt++) {
            try {
                delete();
            } catch (final IOException | UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void delete() throws IOException {
        final List<Path> innermostFirst;
        try (Stream<Path> files = Files.walk(path)) {
            innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (final Path file : innermostFirst) {
            Files.deleteIfExists(file);
        }
    }
}
