package org.hydramix.benchmarks.speed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.hydramix.benchmarks.speed.child.InferenceChild;
import org.hydramix.benchmarks.speed.child.SharedWork;
import org.hydramix.benchmarks.speed.child.TrainingChild;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.Schedule;

/** Inference, a supervised step and a full step of each preset: images a second, peak memory, and ratios to Python. */
final class StepsPart implements Part {

    /** What is measured of each preset. */
    static final List<String> KINDS = List.of("infer", "supervised", "full");

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
            final Map<String, Contest.Outcome> outcomes = switch (kind) {
                case "infer" -> contest.run(contenders.of(kind, InferenceChild.class, common));
                case "supervised" ->
                    contest.run(contenders.of(kind, TrainingChild.class, training(common, Method.SUPERVISED)));
                default -> contest.run(contenders.of(kind, TrainingChild.class, training(common, Method.HYDRAMIX)));
            };
            report(preset, kind, "infer".equals(kind) ? InferenceChild.PATCHES : "full".equals(kind) ? rows : labelled,
                outcomes, out);
        }
    }

    private static List<String> training(final List<String> common, final Method method) {
        return List.of(common.get(0), common.get(1), common.get(2), method.name(), Integer.toString(PATCHES),
            Integer.toString(PATCHES));
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
