package org.hydramix.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.benchmarks.shared.Digest;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Described;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.score.ClassScore;
import org.hydramix.engine.score.ClassificationScore;
import org.hydramix.engine.score.LocalisationScore;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.train.HistoryRow;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.TrainingListener;
import org.hydramix.engine.train.TrainingResult;

/** One training and its test, in this process. */
final class Run {

    private static final double NANOS_A_SECOND = 1e9;

    private final RunSpec spec;

    private final CellReader cells;

    Run(final RunSpec spec) throws EngineException, CancelledException, UsageException {
        this.spec = spec;
        cells = new CellReader(spec, spec.setup().colours());
    }

    /**
     * Trains, chooses the weights on {@code val}, and only then reads {@code test}, once.
     *
     * @param listener hears of each evaluation
     * @return figures on {@code test}
     */
    Outcome carryOut(final TrainingListener listener) throws EngineException, CancelledException, UsageException {
        final Setup setup = spec.setup();
        final TrainingSet set = cells.training(setup.recipe());
        final Optional<PatchSet> validation =
            spec.validated() ? Optional.of(cells.validation(set.classNames())) : Optional.empty();
        final long start = System.nanoTime();
        final TrainingResult trained =
            Learner.train(set, validation, setup.config(), Optional.empty(), listener, Monitor.NONE);
        final double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
        return test(setup, set, trained, seconds);
    }

    private Outcome test(final Setup setup, final TrainingSet set, final TrainingResult trained, final double seconds)
        throws EngineException, CancelledException {
        final PatchSet test = cells.test(set.classNames());
        final Described described;
        try (PatchPredictor predictor = PatchPredictor.open(trained.model(), spec.preference(), RunSpec.THREADS)) {
            described = predictor.describe(test, setup.flips(), Monitor.NONE);
        }
        final Predictions alone = described.predictions();
        final Predictions said =
            setup.context().regard(described, test.places(), trained.model().labelledShares(), Monitor.NONE);
        final ClassificationScore classes = classification(set.classNames(), test, said);
        final ClassificationScore classesAlone = classification(set.classNames(), test, alone);
        final LocalisationScore location = location(test, said, set.micronsPerPixel());
        final HistoryRow best = trained.history().stream().filter(row -> row.step() == trained.bestStep()).findFirst()
            .orElseThrow();
        final int steps = trained.history().get(trained.history().size() - 1).step();
        return new Outcome(set.classNames(), classes.perClass().stream().mapToDouble(ClassScore::f1).toArray(),
            classes.accuracy(), classes.balancedAccuracy(), classes.macroF1(), classesAlone.accuracy(),
            classesAlone.macroF1(), classes.calibrationError(),
            location.medianPixels(), location.medianMicrons(), best.validationAccuracy(), best.validationMacroF1(),
            trained.bestStep(), steps, (long)steps * setup.config().schedule().labelledBatch(), digest(set.labelled()),
            new Digest().add(trained.model().parameters()).add(trained.model().statistics()).hex(), seconds);
    }

    /** @return of pixels, labels and centroids: equal for two contenders with the same labelled cells */
    static String digest(final PatchSet patches) {
        return new Digest().add(patches.rgb()).add(patches.distributions()).add(patches.centroids()).hex();
    }

    private static ClassificationScore classification(final List<String> names, final PatchSet test,
        final Predictions said) {
        final var labels = new Predictions(test.classes(), test.distributions(), test.centroids());
        final int[] truth = new int[test.count()];
        final int[] predicted = new int[test.count()];
        final double[] confidence = new double[test.count()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = labels.best(i);
            predicted[i] = said.best(i);
            confidence[i] = said.probability(i, predicted[i]);
        }
        return ClassificationScore.of(names, truth, predicted, confidence);
    }

    private static LocalisationScore location(final PatchSet test, final Predictions said,
        final double micronsPerPixel) {
        final List<Centroid> truth = new ArrayList<>();
        final List<Centroid> predicted = new ArrayList<>();
        for (int i = 0; i < test.count(); i++) {
            if (!Float.isNaN(test.centroids()[2 * i])) {
                truth.add(point(test.centroids(), i, test.size()));
                predicted.add(point(said.centroids(), i, test.size()));
            }
        }
        return LocalisationScore.of(truth, predicted, micronsPerPixel);
    }

    private static Centroid point(final float[] fractions, final int row, final int size) {
        return Centroid.ofFraction(fractions[2 * row], fractions[2 * row + 1], size, size);
    }
}
