package org.hydramix.benchmarks.speed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.hydramix.benchmarks.speed.child.InferenceChild;
import org.hydramix.benchmarks.speed.child.SharedWork;
import org.hydramix.benchmarks.speed.child.TrainingChild;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Schedule;

/** Inference, a supervised step and a full step of each preset: images a second, peak memory, and ratios to Python. */
final class StepsPart implements Part {

    /** What is measured of each preset. */
    static final List<String> KINDS = List.of("infer", "supervised", "full", "supervised-alone", "full-alone");

    /** A step whose batch was made before, rather than beside the step before. */
    private static final String ALONE = "-alone";

    /** The program in Python calls it this if batches are made meanwhile. */
    private static final String MEANWHILE = "+batches";

    /** Several passes over labelled and unlabelled patches are as good as many different ones here. */
    private static final int PATCHES = 512;

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        for (final NetworkPreset preset : options.presets()) {
            try (Temporary task = Temporary.create()) {
                PythonTask.write(task.folder(), SharedWork.of(preset, options.patch()), options.threads());
                measure(preset, options, new Contenders(options, task.folder()), out);
            }
        }
    }

    private void measure(final NetworkPreset preset, final SpeedOptions options, final Contenders contenders,
        final Consumer<Figure> out) throws Exception {
        final var contest = new Contest(options.rounds(), options.seconds());
        final List<String> common =
            List.of(preset.name(), Integer.toString(options.patch()), Integer.toString(options.threads()));
        final int labelled = Schedule.DEFAULT.labelledBatch();
        final int rows = labelled + Recipe.DEFAULT.copies() * Schedule.DEFAULT.unlabelledBatch();
        for (final String kind : options.steps()) {
            final boolean full = kind.startsWith("full");
            final Map<String, Contest.Outcome> outcomes = "infer".equals(kind)
                ? contest.run(contenders.of(kind, InferenceChild.class, common))
                : contest.run(contenders.of(pythonKind(kind), TrainingChild.class,
                    training(common, full ? Method.HYDRAMIX : Method.SUPERVISED, kind.endsWith(ALONE))));
            report(preset, kind, "infer".equals(kind) ? InferenceChild.PATCHES : full ? rows : labelled, outcomes, out);
        }
    }

    private static String pythonKind(final String kind) {
        return kind.endsWith(ALONE) ? kind.substring(0, kind.length() - ALONE.length()) : kind + MEANWHILE;
    }

    private static List<String> training(final List<String> common, final Method method, final boolean alone) {
        // The engine always makes its batches meanwhile: flips alone are next to nothing.
        final AugmentationStrength strength = alone ? AugmentationStrength.FLIPS : Recipe.DEFAULT.augmentation();
        return List.of(common.get(0), common.get(1), common.get(2), method.name(), Integer.toString(PATCHES),
            Integer.toString(PATCHES), strength.name());
    }

    private void report(final NetworkPreset preset, final String what, final int images,
        final Map<String, Contest.Outcome> outcomes, final Consumer<Figure> out) {
        final String item = preset.name().toLowerCase(Locale.ROOT) + " " + what;
        final double[] engine = outcomes.get(Contender.ENGINE).seconds();
        outcomes.forEach((name, outcome) -> {
            out.accept(new Figure(name(), item, name, Spread.of(outcome.seconds(), s -> images / s), "images/s"));
            out.accept(new Figure(name(), item, name, Spread.of(outcome.peakMegabytes()), "MB peak"));
            if (!Contender.ENGINE.equals(name)) {
                out.accept(new Figure(name(), item, Contender.ENGINE + "/" + name,
                    Spread.ofRatios(outcome.seconds(), engine), "times"));
            }
        });
    }
}
