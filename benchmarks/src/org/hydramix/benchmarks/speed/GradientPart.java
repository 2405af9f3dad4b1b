package org.hydramix.benchmarks.speed;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.hydramix.benchmarks.shared.JavaCommand;
import org.hydramix.benchmarks.speed.child.GradientChild;
import org.hydramix.engine.net.NetworkPreset;

/** The gradient gathered part by part against that of one backward pass, and what memory each takes. */
final class GradientPart implements Part {

    private static final String PARTS = "parts";

    private static final String WHOLE = "whole";

    @Override
    public String name() {
        return "gradients";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final var contest = new Contest(2, 0);
        for (final NetworkPreset preset : options.presets()) {
            final String item = preset.name().toLowerCase(Locale.ROOT) + " gradient of 192 patches of " + options.patch()
                + " px";
            out.accept(new Figure(name(), item + ", by parts − at once", Contender.ENGINE,
                Spread.of(Double.parseDouble(ChildOutput
                    .of(JavaCommand.of(GradientChild.class, arguments(preset, options, "difference"))).get(0))),
                "share of largest"));
            for (final String how : List.of(PARTS, WHOLE)) {
                final Contest.Outcome outcome =
                    contest.run(List.of(Contenders.engine(GradientChild.class, arguments(preset, options, how))))
                        .get(Contender.ENGINE);
                out.accept(new Figure(name(), item + (PARTS.equals(how) ? ", by parts" : ", at once"), Contender.ENGINE,
                    Spread.of(outcome.peakMegabytes()), "MB peak"));
            }
        }
    }

    private static List<String> arguments(final NetworkPreset preset, final SpeedOptions options, final String how) {
        return List.of(preset.name(), Integer.toString(options.patch()), Integer.toString(options.threads()), how);
    }
}
