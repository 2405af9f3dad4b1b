package org.hydramix.checks.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files that people wrote, as opposed to those that the build makes. */
final class SourceTree {

    private static final Set<String> BUILT = Set.of("target", "bin", "bin-test", "lib", "native");

    private SourceTree() {
    }

    /**
     * @param module folder of a module
     * @return its files, sorted
     */
    static List<Path> files(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            return files.filter(Files::isRegularFile).filter(file -> !isBuilt(module.relativize(file))).sorted()
                .toList();
        }
    }

    /**
     * @param module folder of a module
     * @return its Java files, tests included
     */
    static List<Path> javaFiles(Path module) throws IOException {
        return files(module).stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /** @return the text; bytes that are no text become characters that match nothing */
    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static boolean isBuilt(Path file) {
        return BUILT.contains(file.getName(0).toString()) || file.getName(0).toString().startsWith(".");
    }
}
