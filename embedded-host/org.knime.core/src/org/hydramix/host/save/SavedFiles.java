package org.hydramix.host.save;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.XMLConfig;

/** Writing, copying and removing files. */
final class SavedFiles {

    private SavedFiles() {
    }

    static void write(final NodeSettings settings, final Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            XMLConfig.save(settings, out);
        }
    }

    /** @throws IOException if the path leads out of the directory */
    static Path inside(final Path directory, final String relative) throws IOException {
        final Path path = directory.resolve(relative).normalize();
        if (!path.startsWith(directory.normalize())) {
            throw new IOException("Path \"" + relative + "\" leads out of \"" + directory + "\".");
        }
        return path;
    }

    /** Leaves out what is only there until it is saved: the target may lie in the source. */
    static void copyTree(final Path source, final Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source).map(source::relativize).filter(path -> !StagedDirectory.isStaged(path))) {
            for (Path path : (Iterable<Path>)paths::iterator) {
                Files.copy(source.resolve(path), target.resolve(path.toString()));
            }
        }
    }

    static void deleteTree(final Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        final List<Path> innermostFirst;
        try (Stream<Path> paths = Files.walk(directory)) {
            innermostFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : innermostFirst) {
            Files.delete(path);
        }
    }
}
