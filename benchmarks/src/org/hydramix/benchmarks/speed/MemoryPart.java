package org.hydramix.benchmarks.speed;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.hydramix.benchmarks.shared.JavaCommand;
import org.hydramix.benchmarks.speed.child.MemoryChild;
import org.hydramix.engine.data.Recipe;
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

    /** Columns of {@link MemoryChild} after the step. */
    private static final List<String> COLUMNS = List.of("resident", "resident, no file's",
        "Java's heap in use after a collection", "Java's heap taken from the system", "made on Java's heap so far");

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final List<String> lines = ChildOutput.of(JavaCommand.of(MemoryChild.class,
            List.of(NetworkPreset.SMALL.name(), Integer.toString(options.patch()), Integer.toString(options.threads()),
                Method.HYDRAMIX.name(), PATCHES, PATCHES, Recipe.DEFAULT.augmentation().name(), Integer.toString(FIRST),
                Integer.toString(STEPS))));
        final List<double[]> looks = lines.stream()
            .map(line -> Stream.of(line.split(" ")).mapToDouble(Double::parseDouble).toArray()).toList();
        for (final double[] look : looks) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                out.accept(figure(COLUMNS.get(i) + " at step " + (int)look[0], look[i + 1], "MB"));
            }
        }
        final double[] first = looks.get(0);
        final double[] last = looks.get(looks.size() - 1);
        out.accept(figure("resident, step " + STEPS + " / step " + FIRST, last[1] / first[1], "times"));
        out.accept(figure("made on Java's heap a step", (last[COLUMNS.size()] - first[COLUMNS.size()]) / (STEPS - FIRST),
            "MB"));
    }

    private Figure figure(final String item, final double value, final String unit) {
        return new Figure(name(), item, Contender.ENGINE, Spread.of(value), unit);
    }
}
