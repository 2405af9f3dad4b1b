package org.hydramix.benchmarks.speed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hydramix.benchmarks.shared.JavaCommand;

/** Who takes part. */
final class Contenders {

    /** Environment of the engine's processes. */
    static final Map<String, String> AS_THE_LAUNCHER = Map.of("OMP_WAIT_POLICY", "PASSIVE");

    /** What the engine sets by itself from inside; glibc reads the same from the environment. */
    private static final Map<String, String> TUNED = Map.of("MALLOC_MMAP_MAX_", "0", "MALLOC_TRIM_THRESHOLD_",
        "2147483647", "MALLOC_TOP_PAD_", Integer.toString(64 << 20));

    private final SpeedOptions options;

    private final Path task;

    /**
     * @param options with the Python program, if one takes part
     * @param task folder with what it is told
     */
    Contenders(final SpeedOptions options, final Path task) {
        this.options = options;
        this.task = task;
    }

    /** @return a program of the engine */
    static Contender engine(final Class<?> program, final List<String> arguments) {
        return new Contender(Contender.ENGINE, JavaCommand.of(program, arguments), AS_THE_LAUNCHER);
    }

    /** @return the engine, and the same in Python as far as is asked for */
    List<Contender> of(final String kind, final Class<?> program, final List<String> arguments) throws IOException {
        final List<Contender> all = new ArrayList<>();
        all.add(engine(program, arguments));
        if (options.against().isPresent()) {
            all.add(new Contender(Contender.BEFORE,
                JavaCommand.of(classPath(options.against().get()), program, arguments), AS_THE_LAUNCHER));
        }
        if (options.python().isPresent()) {
            all.add(new Contender(Contender.PYTHON, python(kind), Map.of()));
            if (options.tuned()) {
                final List<String> command = python(kind);
                command.add("tuned");
                all.add(new Contender(Contender.PYTHON_TUNED, command, TUNED));
            }
        }
        return all;
    }

    /** The launcher numbers the jars in their order. */
    private static String classPath(final Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** @return how to start the program in Python */
    List<String> python(final String kind) {
        final Path worker = Path.of(System.getProperty("hydramix.root", "."), "benchmarks", "python", "worker.py");
        return new ArrayList<>(List.of(options.python().orElseThrow().toString(), worker.toString(), task.toString(), kind));
    }
}
