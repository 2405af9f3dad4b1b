package org.hydramix.benchmarks.shared;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start a Java program with the code of this one. */
public final class JavaCommand {

    /** Enough for the patches of a hundred images and their pictures before they are packed. */
    static final String HEAP = "-Xmx3g";

    private JavaCommand() {
    }

    /** @return the command, its log as quiet as this program's */
    public static List<String> of(final Class<?> mainClass, final List<String> arguments) {
        return of(mainClass, List.of(HEAP), arguments);
    }

    /** @return the command with other options of Java's for the size of the heap, such as {@code -Xmx1g} */
    static List<String> of(final Class<?> mainClass, final List<String> heap, final List<String> arguments) {
        return of(System.getProperty("java.class.path"), mainClass, heap, arguments);
    }

    /** @return the command with code from elsewhere */
    public static List<String> of(final String classPath, final Class<?> mainClass, final List<String> arguments) {
        return of(classPath, mainClass, List.of(HEAP), arguments);
    }

    private static List<String> of(final String classPath, final Class<?> mainClass, final List<String> heap,
        final List<String> arguments) {
        final List<String> command =
            new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(heap);
        command.addAll(List.of("-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.ai.djl.util.cuda.CudaUtils=error", "-cp",
            classPath, mainClass.getName()));
        command.addAll(arguments);
        return command;
    }
}
