package org.hydramix.benchmarks.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.hydramix.benchmarks.shared.Options;
import org.hydramix.benchmarks.shared.PresetOption;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.net.NetworkPreset;

/**
 * What is asked for.
 *
 * @param parts names, in the order of the benchmark
 * @param presets of the network
 * @param steps which of {@link StepsPart#KINDS}
 * @param python program to compare with
 * @param tuned whether the tuned program in Python runs, too
 * @param against folder with the jars of another state of the engine to compare with
 * @param threads of one operation
 * @param rounds in which contenders take turns
 * @param seconds about how long a turn is
 * @param patch side of a patch in px
 * @param data folder of images with annotations to read tiles from; simulated tissue otherwise
 * @param slide to read tiles from; a simulated one otherwise
 * @param largest how far cost is followed
 * @param out folder of the results
 */
record SpeedOptions(List<String> parts, List<NetworkPreset> presets, List<String> steps, Optional<Path> python,
    boolean tuned, Optional<Path> against, int threads, int rounds, double seconds, int patch, Optional<Path> data,
    Optional<Path> slide, Largest largest, Path out) {

    static final String USAGE = """
        bench speed [OPTION VALUE]…                how fast, how much memory, how cost grows; each in a process of its own
          --only LIST         of the parts %s (default all)
          --presets LIST      small, medium, large (default all)
          --steps LIST        infer, supervised, full, supervised-alone, full-alone: without making batches (default all)
          --python PROGRAM    also run the same network and step in PyTorch with this Python, in turn
          --python-tuned yes|no   with --python: also with channels-last images and tuned malloc (default no)
          --against DIR       also run these jars: benchmarks/target/code of another state of the engine, kept elsewhere
          --threads N         of one operation (default all cores)
          --rounds N          in which contenders take turns (default 7)
          --seconds S         length of a turn (default 1)
          --patch N           side of a patch in px (default 40)
          --data DIR          annotated images to read tiles from (default simulated tissue)
          --slide FILE        slide to read tiles from (default a simulated one)
          --quick yes|no      follow cost to 10,000 unlabelled patches and 4,000 px (minutes) or 100,000 and 32,000 (default yes)
          --out DIR           results; figures of other parts there are kept (default benchmarks/results/speed)""";

    private static final int ROUNDS = 7;

    private static final int PATCH = 40;

    private static final double LONGEST_TURN = 60;

    static String usage() {
        return String.format(Locale.ROOT, USAGE, String.join(", ", SpeedBenchmark.partNames()));
    }

    static SpeedOptions parse(final List<String> arguments) throws UsageException {
        final Options options = Options.parse(arguments, Set.of("--only", "--presets", "--steps", "--python",
            "--python-tuned", "--against", "--threads", "--rounds", "--seconds", "--patch", "--data", "--slide", "--quick",
            "--out"));
        final List<String> known = SpeedBenchmark.partNames();
        final List<String> parts = options.list("--only", String.join(",", known));
        for (final String part : parts) {
            if (!known.contains(part)) {
                throw new UsageException("There is no part " + part + "; there are " + String.join(", ", known) + ".");
            }
        }
        final List<String> steps = options.list("--steps", String.join(",", StepsPart.KINDS));
        if (!StepsPart.KINDS.containsAll(steps)) {
            throw new UsageException("--steps must list some of " + String.join(", ", StepsPart.KINDS) + ".");
        }
        return new SpeedOptions(parts, presets(options), steps, python(options), tuned(options), existing(options, "--against"),
            options.whole("--threads", Runtime.getRuntime().availableProcessors(), 1),
            options.whole("--rounds", ROUNDS, 1), options.number("--seconds", 1, 0, LONGEST_TURN),
            options.whole("--patch", PATCH, 1), existing(options, "--data"), existing(options, "--slide"),
            yes(options, "--quick", "yes") ? Largest.QUICK : Largest.FULL, Path.of(options.text("--out",
                Path.of(System.getProperty("hydramix.root", "."), "benchmarks", "results", "speed").toString())));
    }

    private static List<NetworkPreset> presets(final Options options) throws UsageException {
        final List<NetworkPreset> presets = new ArrayList<>();
        for (final String name : options.list("--presets", "small,medium,large")) {
            presets.add(PresetOption.named(name));
        }
        return presets;
    }

    private static Optional<Path> python(final Options options) throws UsageException {
        final Optional<Path> program = existing(options, "--python");
        if (program.isPresent() && !Files.isExecutable(program.get())) {
            throw new UsageException("--python must be a Python program, not '" + program.get() + "'.");
        }
        return program;
    }

    private static Optional<Path> existing(final Options options, final String name) throws UsageException {
        final String text = options.text(name, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.exists(Path.of(text))) {
            throw new UsageException(name + ": there is no " + text + ".");
        }
        return Optional.of(Path.of(text));
    }

    private static boolean tuned(final Options options) throws UsageException {
        final boolean tuned = yes(options, "--python-tuned", "no");
        if (tuned && options.text("--python", "").isEmpty()) {
            throw new UsageException("--python-tuned needs --python.");
        }
        return tuned;
    }

    private static boolean yes(final Options options, final String name, final String byDefault) throws UsageException {
        final String text = options.text(name, byDefault);
        if (!Set.of("yes", "no").contains(text)) {
            throw new UsageException(name + " must be yes or no, not '" + text + "'.");
        }
        return "yes".equals(text);
    }
}
