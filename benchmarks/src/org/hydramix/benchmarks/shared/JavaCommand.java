package org.hydramix.benchmarks.shared;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start a Java program with the code of this one. */
public final class JavaCommand {

    /** Enough for the patches of a hundred images and their pictures before they are packed. */
    private static final String HEAP = "-Xmx3g";

    private JavaCommand() {
    }

    /** @return the command, its log as quiet as this program's */
    public static List<String> of(final Class<?> mainClass, final List<String> arguments) {
        return of(System.getProperty("java.class.path"), mainClass, arguments);
    }

    /** @return the command with code from elsewhere */
    public static List<String> of(final String classPath, final Class<?> mainClass, final List<String> arguments) {
        final List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.ai.djl.util.cuda.CudaUtils=error", "-cp",
            classPath, mainClass.getName()));
        command.addAll(arguments);
        return command;
    }
}
