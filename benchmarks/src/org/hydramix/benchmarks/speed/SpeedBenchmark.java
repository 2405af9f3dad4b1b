package org.hydramix.benchmarks.speed;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;

import org.hydramix.benchmarks.shared.Machine;
import org.hydramix.engine.EngineException;

/** Carries out the parts that are asked for, one after the other. */
final class SpeedBenchmark {

    private static final List<Part> PARTS = List.of(new AgreementPart(), new StepsPart(),
        new ThroughputPart(), new ProfilePart(), new GradientPart(), new MemoryPart(), new StartUpPart(),
        new ScalingPart());

    private final SpeedOptions options;

    private final String command;

    private final PrintStream print;

    SpeedBenchmark(final SpeedOptions options, final String command, final PrintStream print) {
        this.options = options;
        this.command = command;
        this.print = print;
    }

    static List<String> partNames() {
        return PARTS.stream().map(Part::name).toList();
    }

    void run() throws Exception {
        Files.createDirectories(options.out());
        final var file = new SpeedFile(options.out(), command, options.threads());
        print.println(Machine.here() + ", " + options.threads() + " threads");
        for (final Part part : PARTS) {
            if (options.parts().contains(part.name())) {
                part.measure(options, figure -> keep(file, figure));
            }
        }
    }

    private void keep(final SpeedFile file, final Figure figure) {
        print.println(figure);
        try {
            file.put(figure);
        } catch (final EngineException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
