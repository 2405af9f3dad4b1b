package org.hydramix.benchmarks.speed;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.hydramix.benchmarks.speed.child.DenseChild;
import org.hydramix.benchmarks.speed.child.PassChild;

/** How cost grows: a pass over labelled or unlabelled patches, a search through a slide. */
final class ScalingPart implements Part {

    private static final int LEAST_PATCHES = 100;

    private static final int LEAST_UNLABELLED = 1000;

    private static final int LEAST_SIDE = 500;

    /** Patches grow by this factor, sides of slides by 2. */
    private static final int TENFOLD = 10;

    private static final String LABELLED_BESIDE_UNLABELLED = "100";

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final String patch = Integer.toString(options.patch());
        final String threads = Integer.toString(options.threads());
        final Largest largest = options.largest();
        series("labelled patches, one pass", LEAST_PATCHES, largest.labelled(), TENFOLD, size -> Contenders
            .engine(PassChild.class, List.of(patch, threads, Integer.toString(size), "0")), 1, out);
        series("unlabelled patches, one pass", LEAST_UNLABELLED, largest.unlabelled(), TENFOLD,
            size -> Contenders.engine(PassChild.class,
                List.of(patch, threads, LABELLED_BESIDE_UNLABELLED, Integer.toString(size))), 1, out);
        try (Temporary temporary = Temporary.create()) {
            series("side of a slide, search", LEAST_SIDE, largest.side(), 2, size -> Contenders
                .engine(DenseChild.class,
                    List.of(temporary.folder().toString(), patch, threads, Integer.toString(size))), 2, out);
        }
    }

    /** @param dimensions the exponent is that of size^dimensions: a slide has the square of its side in px */
    private void series(final String item, final int least, final int most, final int factor,
        final IntFunction<Contender> contender, final int dimensions, final Consumer<Figure> out) throws Exception {
        final int count = 1 + (int)Math.round(Math.log((double)most / least) / Math.log(factor));
        final double[] sizes = new double[count];
        final double[] seconds = new double[count];
        for (int i = 0; i < count; i++) {
            final int size = (int)(least * Math.pow(factor, i));
            final Contender engine = contender.apply(size);
            try (var worker = new WorkerProcess(engine.name(), engine.command(), engine.environment())) {
                // Small sizes are over before Java has compiled anything.
                double spent = 0;
                double last = Double.POSITIVE_INFINITY;
                while (spent < Contest.WARM_UP_SECONDS) {
                    last = worker.round(1)[0];
                    spent += last;
                }
                final Spread spread = spent > 2 * Contest.WARM_UP_SECONDS ? Spread.of(last)
                    : Spread.of(worker.round(3));
                sizes[i] = Math.pow(size, dimensions);
                seconds[i] = spread.median();
                out.accept(new Figure(name(), item + ": " + size, Contender.ENGINE, spread, "s"));
                out.accept(new Figure(name(), item + ": " + size, Contender.ENGINE,
                    Spread.of(worker.peakMegabytes()), "MB peak"));
            }
        }
        out.accept(new Figure(name(), item, Contender.ENGINE, Spread.of(PowerLaw.fit(sizes, seconds).exponent()),
            dimensions == 1 ? "exponent" : "exponent of px"));
    }
}
