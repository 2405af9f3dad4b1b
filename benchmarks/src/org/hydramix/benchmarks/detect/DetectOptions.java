package org.hydramix.benchmarks.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.hydramix.benchmarks.shared.DeviceOption;
import org.hydramix.benchmarks.shared.Options;
import org.hydramix.benchmarks.shared.PresetOption;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.field.FieldSettings;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.train.Method;

/**
 * What is asked for.
 *
 * @param data folder
 * @param labels annotated images of {@code train}; 0 for all
 * @param seeds how many; 1, 2, …
 * @param methods to compare
 * @param preset size of the network
 * @param steps of training
 * @param threads of one operation
 * @param stain whether each image's stain is brought to the reference
 * @param flips whether mirror images are pooled
 * @param neighbours whether the cells around a cell count for its class
 * @param model to score instead of training
 * @param speed whether the dense run is compared with a plain sliding window
 * @param device that the network runs on
 * @param out folder for results
 */
record DetectOptions(Path data, int labels, int seeds, List<Method> methods, NetworkPreset preset, int steps,
    int threads, boolean stain, boolean flips, boolean neighbours, Optional<Path> model, boolean speed, DevicePreference device,
    Path out) {

    static final String USAGE = """
        bench detect --data DIR [OPTION VALUE]…    find all cells of whole images; runs that --out has already are not repeated
          --data DIR          images, annotations.csv, images.csv with splits train, val and test; completely annotated
          --labels N|all      annotated images of train, drawn by the seed; the others are unlabelled (default all)
          --seeds S           repeat with seeds 1 to S (default 1)
          --methods LIST      supervised, hydramix (default supervised; hydramix needs unlabelled images)
          --preset NAME       %s
          --steps N           steps of training (default 4000)
          --threads N         of one operation (default 1, so that figures repeat)
          --stain yes|no      bring each image's stain to a reference (default yes)
          --flips yes|no      pool the votes of four mirror images (default yes)
          --neighbours yes|no let the cells around a cell count for its class (default yes)
          --model FILE        score this model instead of training one
          --speed yes|no      also compare with a plain sliding window on the largest test image (default no)
          --device NAME       %s
          --out DIR           results: models, figures, curves and pictures (default benchmarks/results/detect)"""
        .formatted(PresetOption.USAGE, DeviceOption.USAGE);

    private static final String ALL = "all";

    static DetectOptions parse(final List<String> arguments) throws UsageException {
        final Options options = Options.parse(arguments, Set.of("--data", "--labels", "--seeds", "--methods",
            PresetOption.NAME, "--steps",
            "--threads", "--stain", "--flips", "--neighbours", "--model", "--speed", DeviceOption.NAME, "--out"));
        final String labels = options.text("--labels", ALL);
        final List<Method> methods = new ArrayList<>();
        for (final String name : options.list("--methods", "supervised")) {
            methods.add(method(name));
        }
        final int annotated = ALL.equals(labels) ? 0 : Options.whole("--labels", labels, 1);
        if (annotated == 0 && methods.contains(Method.HYDRAMIX)) {
            throw new UsageException("hydramix learns from unlabelled images, of which --labels all leaves none.");
        }
        final String model = options.text("--model", "");
        return new DetectOptions(Path.of(options.required("--data")), annotated, options.whole("--seeds", 1, 1),
            methods, PresetOption.of(options), options.whole("--steps", FieldSettings.USUAL_STEPS, 1),
            options.whole("--threads", 1, 0),
            yes(options, "--stain", "yes"), yes(options, "--flips", "yes"), yes(options, "--neighbours", "yes"),
            model.isEmpty() ? Optional.empty() : Optional.of(Path.of(model)),
            yes(options, "--speed", "no"), DeviceOption.of(options),
            Path.of(options.text("--out", defaultOut())));
    }

    private static String defaultOut() {
        return Path.of(System.getProperty("hydramix.root", "."), "benchmarks", "results", "detect").toString();
    }

    private static Method method(final String name) throws UsageException {
        try {
            return Method.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (final IllegalArgumentException e) {
            throw new UsageException("There is no method " + name + "; there are supervised and hydramix.");
        }
    }

    private static boolean yes(final Options options, final String name, final String byDefault)
        throws UsageException {
        final String text = options.text(name, byDefault);
        if (!Set.of("yes", "no").contains(text)) {
            throw new UsageException(name + " must be yes or no, not '" + text + "'.");
        }
        return "yes".equals(text);
    }

    String labelsText() {
        return labels == 0 ? ALL : Integer.toString(labels);
    }
}
