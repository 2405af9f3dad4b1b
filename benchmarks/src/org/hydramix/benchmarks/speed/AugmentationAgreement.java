package org.hydramix.benchmarks.speed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.hydramix.benchmarks.shared.JavaCommand;
import org.hydramix.benchmarks.speed.child.LikenessChild;
import org.hydramix.benchmarks.speed.child.SharedWork;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.net.NetworkPreset;

/** Do both programs augment alike? They draw other random numbers, so that only what patches are like can be compared. */
final class AugmentationAgreement {

    /** Grey levels; five standard errors of what varies most, the mean. */
    private static final double LEVELS = 1.5;

    /** Shares of the side; five standard errors of a deviation. */
    private static final double SHARE = 0.015;

    /** Of a dot from where its point has gone, in px: rounding. */
    private static final double DOT = 1e-3;

    /** Line of the children → largest difference, in their order. */
    private static final Map<String, Double> TOLERANCES = tolerances();

    private static final int DOT_LINE = TOLERANCES.size();

    private AugmentationAgreement() {
    }

    private static Map<String, Double> tolerances() {
        final Map<String, Double> tolerances = new LinkedHashMap<>();
        tolerances.put("mean", LEVELS);
        tolerances.put("deviation", LEVELS);
        tolerances.put("deviation of patches' means", LEVELS);
        tolerances.put("difference of neighbours", LEVELS);
        tolerances.put("mean of a moved point", SHARE);
        tolerances.put("deviation of a moved point", SHARE);
        return tolerances;
    }

    static void measure(final SpeedOptions options, final String part, final Consumer<Figure> out) throws Exception {
        try (Temporary task = Temporary.create()) {
            // What is drawn from, pixels of a batch, does not depend on the network.
            final NetworkPreset any = NetworkPreset.SMALL;
            PythonTask.write(task.folder(), SharedWork.of(any, options.patch()), options.threads());
            final List<String> theirs = ChildOutput.of(new Contenders(options, task.folder()).python("augment"));
            final List<String> ours = ChildOutput.of(JavaCommand.of(LikenessChild.class,
                List.of(any.name(), Integer.toString(options.patch()))));
            int line = 0;
            for (final Map.Entry<String, Double> what : TOLERANCES.entrySet()) {
                final boolean level = what.getValue() == LEVELS;
                check(part, what.getKey(), difference(values(ours.get(line)), values(theirs.get(line))),
                    level ? "grey levels" : "of the side", what.getValue(), out);
                line++;
            }
            check(part, "dot from its point, Python alone", values(theirs.get(DOT_LINE))[0], "px", DOT, out);
        }
    }

    private static void check(final String part, final String what, final double difference, final String unit,
        final double tolerance, final Consumer<Figure> out) throws EngineException {
        out.accept(new Figure(part, "augmentation, " + what, Contender.ENGINE + "−" + Contender.PYTHON,
            Spread.of(difference), unit));
        if (!(difference <= tolerance)) {
            throw new EngineException("The programs do not augment alike: " + what + " differs by " + difference + " "
                + unit + ". Their speeds cannot be compared.");
        }
    }

    private static double[] values(final String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double difference(final double[] a, final double[] b) {
        double difference = a.length == b.length ? 0 : Double.NaN;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            difference = Math.max(difference, Math.abs(a[i] - b[i]));
        }
        return difference;
    }
}
