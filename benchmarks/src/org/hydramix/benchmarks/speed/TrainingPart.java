package org.hydramix.benchmarks.speed;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.hydramix.benchmarks.shared.JavaCommand;
import org.hydramix.benchmarks.speed.child.GradientChild;
import org.hydramix.benchmarks.speed.child.ProfileChild;
import org.hydramix.benchmarks.speed.child.TrainingChild;
import org.hydramix.engine.net.NetworkPreset;

/** What a training is made of: time outside PyTorch, memory over many steps, gradients part by part. */
final class TrainingPart implements Part {

    /** Patches of each kind that steps draw from. */
    private static final String PATCHES = "512";

    private static final int STEPS = 2000;

    /** From here on memory must stay as it is. */
    private static final int FIRST = 200;

    @Override
    public String name() {
        return "training";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final String patch = Integer.toString(options.patch());
        final String threads = Integer.toString(options.threads());
        profile(options, List.of(patch, threads), out);
        gradients(options, out);
        memory(List.of("SMALL", patch, threads, "HYDRAMIX", PATCHES, PATCHES), out);
    }

    private void profile(final SpeedOptions options, final List<String> arguments, final Consumer<Figure> out)
        throws Exception {
        final List<String> lines = ChildOutput.of(JavaCommand.of(ProfileChild.class, arguments));
        final String[] figures = lines.get(0).split(" ");
        out.accept(one("default training, time outside PyTorch", 100 * Double.parseDouble(figures[0]), "%"));
        out.accept(one("default training", Double.parseDouble(figures[1]), "s"));
        Files.write(options.out().resolve("profile.txt"), lines.subList(1, lines.size()));
    }

    private void gradients(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final var contest = new Contest(2, 0);
        for (final NetworkPreset preset : options.presets()) {
            final String item = preset.name().toLowerCase(Locale.ROOT) + " gradient of 192 patches";
            final List<String> common = List.of(preset.name(), Integer.toString(options.patch()),
                Integer.toString(options.threads()));
            out.accept(one(item + ", by parts − at once", Double.parseDouble(ChildOutput
                .of(JavaCommand.of(GradientChild.class, with(common, "difference"))).get(0)), "share of largest"));
            for (final String how : List.of("parts", "whole")) {
                final Contest.Outcome outcome =
                    contest.run(List.of(Contenders.engine(GradientChild.class, with(common, how))))
                        .get(Contender.ENGINE);
                out.accept(one(item + ("parts".equals(how) ? ", by parts" : ", at once"), outcome.peakMegabytes(),
                    "MB peak"));
            }
        }
    }

    private void memory(final List<String> arguments, final Consumer<Figure> out) throws Exception {
        final Contender engine = Contenders.engine(TrainingChild.class, arguments);
        try (var worker = new WorkerProcess(engine.name(), engine.command(), engine.environment())) {
            worker.round(FIRST);
            final double first = worker.residentMegabytes();
            worker.round(STEPS - FIRST);
            final double last = worker.residentMegabytes();
            out.accept(one("resident at step " + FIRST, first, "MB"));
            out.accept(one("resident at step " + STEPS, last, "MB"));
            out.accept(one("resident, step " + STEPS + " / step " + FIRST, last / first, "times"));
        }
    }

    private static List<String> with(final List<String> common, final String last) {
        return List.of(common.get(0), common.get(1), common.get(2), last);
    }

    private Figure one(final String item, final double value, final String unit) {
        return new Figure(name(), item, Contender.ENGINE, Spread.of(value), unit);
    }
}
