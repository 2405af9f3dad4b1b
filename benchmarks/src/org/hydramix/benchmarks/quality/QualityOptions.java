package org.hydramix.benchmarks.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hydramix.benchmarks.shared.DeviceOption;
import org.hydramix.benchmarks.shared.Options;
import org.hydramix.benchmarks.shared.PresetOption;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.net.NetworkPreset;

/**
 * What the user asks for.
 *
 * @param data folder with images, {@code annotations.csv} and {@code images.csv}
 * @param out folder for all results
 * @param labels numbers of labelled cells; 0 for all
 * @param seeds number of seeds: 1, 2, …
 * @param methods names of contenders
 * @param noises shares of wrong labels
 * @param split seed of the re-drawn split; 0 for the data's own
 * @param preset size of the network
 * @param steps of training
 * @param stepsAll of training where all cells are labelled
 * @param patch side in px
 * @param offset largest distance of the cell from the middle of its patch in px
 * @param validated whether the weights are chosen on {@code val}
 * @param budgetMinutes after which nothing is started any more; infinite for no limit
 * @param jobs trainings at a time
 * @param device that the network runs on
 */
record QualityOptions(Path data, Path out, List<Integer> labels, int seeds, List<Contender> methods,
    List<Double> noises, int split, NetworkPreset preset, int steps, int stepsAll, int patch, int offset,
    boolean validated, double budgetMinutes, int jobs, DevicePreference device) {

    private static final Set<String> KNOWN = Set.of("--data", "--out", "--labels", "--seeds", "--methods",
        "--label-noise", "--split-seed", PresetOption.NAME, "--steps", "--steps-all", "--patch", "--offset", "--selection",
        "--budget", "--jobs", DeviceOption.NAME);

    private static final String USUAL = "plain,supervised,hydramix,no-sharpening,no-mixup,no-unlabelled-loss,"
        + "no-location-head,cross-entropy,one-guess,same-copies,neighbours,squared-error,paper";

    /** Answer questions of their own and are left to those who name them. */
    private static final String ON_REQUEST = Contenders.ALL.stream().map(Contender::name)
        .filter(name -> !List.of(USUAL.split(",")).contains(name)).collect(Collectors.joining(","));

    /** 20 µm at 20 ×, as in the template workflows. */
    private static final int PATCH = 40;

    /** As in the template workflows. */
    private static final int OFFSET = 6;

    static final String USAGE = """
        quality --data DIR [OPTION VALUE ...]
          Trains each method on the same labelled cells from the same weights, over several seeds, and tests it.
          Finished runs are kept in --out: the same command goes on where an interrupted one stopped.

          --data DIR           images, annotations.csv and images.csv with the columns split and group (the patient)
          --out DIR            for results.csv, summary.csv, differences.csv, results.json, table.md, plots
                               (default: target/bench/quality)
          --labels LIST        numbers of labelled cells, or all (default 50,100,200,500,all)
          --seeds N            1 to N draw the cells, the weights and all else (default 5)
          --methods LIST       (default %s;
                               there are also %s)
          --preset NAME        %s
          --steps N            of training (default: the Learner's)
          --steps-all N        of training where all cells are labelled (default: as --steps)
          --label-noise LIST   shares of wrong labels (default 0)
          --split-seed N       draw train, val and test anew by patient; 0 for those of images.csv (default 0)
          --selection NAME     weights: val for the best on val, last for the last (default last, as in the templates)
          --patch PX           side of a patch (default %d)
          --offset PX          how far a cell may be off the middle of its patch (default %d)
          --budget MIN         start no run that would end later (default: no limit); 0 only writes the tables
          --jobs N             trainings at a time, one thread each (default: one a core, at most 2)
          --device NAME        %s"""
        .formatted(USUAL, ON_REQUEST, PresetOption.USAGE, PATCH, OFFSET, DeviceOption.USAGE);

    static QualityOptions parse(final List<String> arguments) throws UsageException {
        final Options options = Options.parse(arguments, KNOWN);
        final Path data = Path.of(options.required("--data")).toAbsolutePath().normalize();
        if (!Files.isRegularFile(data.resolve("annotations.csv")) || !Files.isRegularFile(data.resolve("images.csv"))) {
            throw new UsageException("There is no annotations.csv with an images.csv in " + data
                + ". Choose another folder with --data.");
        }
        final String home = System.getProperty("hydramix.root", ".");
        final int steps = options.whole("--steps", Setup.DEFAULT.config().schedule().steps(), 1);
        final int patch = options.whole("--patch", PATCH, 8);
        return new QualityOptions(data,
            Path.of(options.text("--out", home + "/target/bench/quality")).toAbsolutePath().normalize(),
            labels(options), options.whole("--seeds", 5, 1), methods(options), noises(options),
            options.whole("--split-seed", 0, 0), PresetOption.of(options), steps,
            options.whole("--steps-all", steps, 1), patch,
            options.whole("--offset", Math.min(OFFSET, (patch - 1) / 2), 0), validated(options),
            options.number("--budget", Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY),
            options.whole("--jobs", Math.min(2, Runtime.getRuntime().availableProcessors()), 1),
            DeviceOption.of(options));
    }

    /** @return steps of training with this many labelled cells */
    int stepsFor(final int labelled) {
        return labelled == 0 ? stepsAll : steps;
    }

    private static List<Integer> labels(final Options options) throws UsageException {
        final List<Integer> labels = new ArrayList<>();
        for (final String entry : options.list("--labels", "50,100,200,500," + RunKey.ALL)) {
            labels.add(RunKey.ALL.equals(entry) ? 0 : Options.whole("--labels", entry, 2));
        }
        return labels;
    }

    private static List<Contender> methods(final Options options) throws UsageException {
        final List<Contender> methods = new ArrayList<>();
        for (final String name : options.list("--methods", USUAL)) {
            methods.add(Contenders.named(name));
        }
        return methods;
    }

    private static List<Double> noises(final Options options) throws UsageException {
        final List<Double> noises = new ArrayList<>();
        for (final String entry : options.list("--label-noise", "0")) {
            noises.add(Options.number("--label-noise", entry, 0, 1));
        }
        return noises;
    }

    private static boolean validated(final Options options) throws UsageException {
        final String selection = options.text("--selection", "last");
        if (!Set.of("val", "last").contains(selection)) {
            throw new UsageException("--selection must be val or last, not '" + selection + "'.");
        }
        return "val".equals(selection);
    }
}
