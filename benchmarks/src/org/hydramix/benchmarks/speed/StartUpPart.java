package org.hydramix.benchmarks.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;

/**
 * From {@code ./hydramix run} to the first node: a workflow whose first node is given a folder that does not exist, and says
 * so as soon as it is executed.
 */
final class StartUpPart implements Part {

    private static final String WORKFLOW = "hydramix-train-and-score";

    private static final String NO_FOLDER = "/no/such/folder/for/a/benchmark";

    private static final double NANOS_A_SECOND = 1e9;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final Path root = Path.of(System.getProperty("hydramix.root", "."));
        final List<String> command = List.of(root.resolve("hydramix").toString(), "run",
            root.resolve("test-workflows").resolve(WORKFLOW).toString(),
            "-workflow.variable=data," + NO_FOLDER + ",String");
        seconds(command); // builds what is missing, and fills the caches
        final double[] seconds = new double[options.rounds()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = seconds(command);
        }
        out.accept(new Figure(name(), "run to the first node, warm", Contender.ENGINE, Spread.of(seconds), "s"));
    }

    private static double seconds(final List<String> command) throws IOException, InterruptedException, EngineException {
        final long start = System.nanoTime();
        final Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long first = 0;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (first == 0 && line.contains(NO_FOLDER)) {
                    first = System.nanoTime();
                }
            }
            process.waitFor();
            if (first == 0) {
                throw new EngineException("No node of " + WORKFLOW + " was executed: " + String.join(" ", command));
            }
            return (first - start) / NANOS_A_SECOND;
        }
    }
}
