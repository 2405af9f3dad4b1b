package org.hydramix.benchmarks.speed;

import java.util.List;
import java.util.function.Consumer;

import org.hydramix.benchmarks.speed.child.TrainingChild;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.train.Method;

/** Memory that is resident over many steps: it must not grow. */
final class MemoryPart implements Part {

    /** Patches of each kind that steps draw from. */
    private static final String PATCHES = "512";

    private static final int STEPS = 2000;

    /** From here on memory must stay as it is. */
    private static final int FIRST = 200;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final Contender engine = Contenders.engine(TrainingChild.class, List.of(NetworkPreset.SMALL.name(),
            Integer.toString(options.patch()), Integer.toString(options.threads()), Method.HYDRAMIX.name(), PATCHES,
            PATCHES));
        try (var worker = new WorkerProcess(engine.name(), engine.command(), engine.environment())) {
            worker.round(FIRST);
            final double first = worker.residentMegabytes();
            out.accept(figure("resident at step " + FIRST, first, "MB"));
            worker.round(STEPS - FIRST);
            final double last = worker.residentMegabytes();
            out.accept(figure("resident at step " + STEPS, last, "MB"));
            out.accept(figure("resident, step " + STEPS + " / step " + FIRST, last / first, "times"));
        }
    }

    private Figure figure(final String item, final double value, final String unit) {
        return new Figure(name(), item, Contender.ENGINE, Spread.of(value), unit);
    }
}
