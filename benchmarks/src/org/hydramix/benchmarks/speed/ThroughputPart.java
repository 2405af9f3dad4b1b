package org.hydramix.benchmarks.speed;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.hydramix.benchmarks.speed.child.AugmentationChild;
import org.hydramix.benchmarks.speed.child.DenseChild;
import org.hydramix.benchmarks.speed.child.ReadingChild;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.simulate.SimulationSettings;
import org.hydramix.engine.simulate.SyntheticSlide;
import org.hydramix.engine.simulate.TissueSimulator;

/** Augmentation, reading of tiles and dense search. */
final class ThroughputPart implements Part {

    /** A search takes seconds. */
    private static final int DENSE_SIDE = 2048;

    private static final int READING_SIDE = 4096;

    private static final double THOUSAND = 1000;

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final String patch = Integer.toString(options.patch());
        try (Temporary temporary = Temporary.create()) {
            final Path folder = temporary.folder();
            measure("augmentation, one thread", "patches/s", AugmentationChild.PATCHES,
                Contenders.engine(AugmentationChild.class, List.of(patch)), options, out);
            final Path tissue = options.data().orElse(folder.resolve("png"));
            if (options.data().isEmpty()) {
                TissueSimulator.write(tissue, SimulationSettings.DEMO);
            }
            measure("tiles at cells, PNG folder", "tiles/s", 1,
                Contenders.engine(ReadingChild.class, List.of(tissue.toString(), patch)), options, out);
            final Path slide = options.slide().orElse(folder.resolve("slide.tif"));
            if (options.slide().isEmpty()) {
                SyntheticSlide.write(slide, READING_SIDE, 1, (x, y, name) -> {
                    // nobody counts them
                }, Monitor.NONE);
            }
            measure("tiles on a grid, slide " + slide.getFileName(), "tiles/s", 1,
                Contenders.engine(ReadingChild.class, List.of(slide.toString(), patch)), options, out);
            measure("dense search, " + DENSE_SIDE + " px slide", "Mpx/s", 1 / THOUSAND,
                Contenders.engine(DenseChild.class, List.of(folder.toString(), patch,
                    Integer.toString(options.threads()), Integer.toString(DENSE_SIDE))), options, out);
        }
    }

    /** @param units what one piece of the process's work counts in the figure */
    private void measure(final String item, final String unit, final double units, final Contender contender,
        final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        final Contest.Outcome outcome = new Contest(options.rounds(), options.seconds()).run(List.of(contender))
            .get(Contender.ENGINE);
        out.accept(new Figure(name(), item, Contender.ENGINE,
            Spread.of(outcome.seconds(), seconds -> outcome.work() * units / seconds), unit));
        out.accept(new Figure(name(), item, Contender.ENGINE, Spread.of(outcome.peakMegabytes()), "MB peak"));
    }
}
