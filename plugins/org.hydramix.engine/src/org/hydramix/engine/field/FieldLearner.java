package org.hydramix.engine.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.NativeMemory;
import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.optimise.LateAverage;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.train.BatchQueue;
import org.hydramix.engine.train.HistoryRow;
import org.hydramix.engine.train.LossSum;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.StepClock;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;
import org.hydramix.engine.train.TrainingLock;
import org.hydramix.engine.train.TrainingResult;
import org.hydramix.engine.train.TrainingState;

import ai.djl.ndarray.NDManager;

/** Trains a detector on fields of view. */
public final class FieldLearner {

    /** Crops of the first steps tell the shares of the classes well enough for aligning guesses. */
    private static final int STEPS_FOR_SHARES = 20;

    /** Share of the steps after which weights go into the model's mean. Found by measurement, see benchmarks/NOTEBOOK.md. */
    private static final double FIRST_AVERAGED = 0.5;

    /**
     * How cells are read off until somebody finds out better on validation images: what was best on those of
     * benchmarks/NOTEBOOK.md.
     */
    private static final DetectionTuning USUAL = new DetectionTuning(0.25, 5, 8, Double.NaN, Double.NaN);

    private final FieldSet set;

    private final TrainingConfig config;

    private final NetworkSpec spec;

    private final FieldBatchMaker batches;

    private final Windows windows;

    private final Optional<HydraMixModel> continueFrom;

    private FieldLearner(final FieldSet set, final FieldSettings settings, final TrainingConfig config,
        final Optional<HydraMixModel> continueFrom) throws EngineException {
        this.set = set;
        this.config = config;
        this.continueFrom = continueFrom;
        spec = settings.network(config.preset(), set.classNames().size());
        windows = Windows.of(settings.cropSize(), spec);
        batches = new FieldBatchMaker(set, settings, config, windows);
        if (continueFrom.isPresent()) {
            checkModel(continueFrom.get());
        }
    }

    private void checkModel(final HydraMixModel model) throws EngineException {
        if (!model.classNames().equals(set.classNames())) {
            throw new EngineException("The model to continue from knows the classes " + model.classNames()
                + ", the annotated images have " + set.classNames() + ". Use images with the model's classes, or start"
                + " without a model.");
        }
        model.requireColours(set.colours());
        if (!model.network().equals(spec)) {
            throw new EngineException("The model to continue from is a " + model.network().description()
                + "; whole images ask for a " + spec.description()
                + ". Continue from a model trained on whole images, or start without a model.");
        }
    }

    /**
     * Trains from random weights or from a model. The same arguments give the same model, bit for bit, on the same CPU with the same
     * number of threads. One training runs at a time in a JVM; others wait.
     *
     * @param set images and recipe
     * @param settings what is seen in a step
     * @param config all else; the batches of its schedule are those of patches and not used, nor is its checkpoint
     * @param continueFrom a model of the same network and classes, whose weights and normalisation to begin with
     * @param listener told every {@code evaluationInterval} steps
     * @param monitor told of each step, asked several times a step
     * @return the model with the mean of the weights over the second half of the steps, and how training went
     * @throws EngineException if there is nothing to learn from, the engine does not start, or the loss is not a number
     * @throws CancelledException if the user asked to stop
     */
    public static TrainingResult train(final FieldSet set, final FieldSettings settings, final TrainingConfig config,
        final Optional<HydraMixModel> continueFrom, final TrainingListener listener, final Monitor monitor)
        throws EngineException, CancelledException {
        if (set.labelled().stream().allMatch(field -> field.cells().isEmpty())) {
            throw new EngineException("There is no annotated cell to learn from. Add annotated images.");
        }
        if (config.method() == Method.HYDRAMIX && set.unlabelled().isEmpty()) {
            throw new EngineException("There is no unlabelled image to learn from. Add unlabelled images, or choose the"
                + " supervised method.");
        }
        final ComputeDevice device = ComputeDevice.choose(config.runtime().device());
        try (TrainingLock lock = TrainingLock.acquire(monitor); NDManager manager = device.newManager()) {
            Autograd.useThreads(config.runtime().threads());
            return new FieldLearner(set, settings, config, continueFrom).train(manager, listener, monitor, device.reason());
        } finally {
            NativeMemory.giveBack();
        }
    }

    private TrainingResult train(final NDManager manager, final TrainingListener listener, final Monitor monitor,
        final String device) throws EngineException, CancelledException {
        final int steps = config.schedule().steps();
        final var network = new WideResNet(spec);
        final Normalisation normalisation =
            continueFrom.isPresent() ? continueFrom.get().normalisation() : normalisation(monitor);
        final TrainingState state = continueFrom.map(model -> TrainingState.of(model, manager))
            .orElseGet(() -> TrainingState.random(network, config.seed(), manager));
        final float[] shares = shares();
        final var guessing = new SharpGuesses(config, set.recipe().temperature(), shares);
        final var step = new FieldStep(set, config, network, windows, normalisation, state, guessing, manager);
        final var parameters = new LateAverage(state.parameters(), (int)(FIRST_AVERAGED * steps));
        final var statistics = new LateAverage(state.statistics(), (int)(FIRST_AVERAGED * steps));
        final var clock = new StepClock(0, steps);
        final List<HistoryRow> history = new ArrayList<>();
        LossSum sum = LossSum.ZERO;
        int summed = 0;
        try (BatchQueue<FieldBatch> queue =
            new BatchQueue<>(batches::make, 0, steps, BatchQueue.threadsBeside(manager.getDevice()))) {
            for (int i = 0; i < steps; i++) {
                final int following = i + 1;
                final LossSum loss =
                    step.run(queue.take(), i, monitor).requireFinite(i, config.schedule(), Optional.empty());
                parameters.update(state.parameters(), i);
                statistics.update(state.statistics(), i);
                sum = sum.plus(loss);
                summed++;
                monitor.progress((double)following / steps, clock.message(following, loss.total()));
                NativeMemory.afterStep(following);
                if (following % config.schedule().evaluationInterval() == 0 || following == steps) {
                    history.add(row(step, following, sum.over(summed), guessing));
                    listener.evaluated(history.get(history.size() - 1));
                    sum = LossSum.ZERO;
                    summed = 0;
                }
            }
        }
        final var model = new HydraMixModel(spec, set.classNames(), set.micronsPerPixel(), normalisation,
            parameters.values(), statistics.values(), FieldProvenance.of(set, config, continueFrom.isPresent(), history, shares))
            .withDetection(USUAL);
        return new TrainingResult(model, history, steps, false, device, Optional.empty());
    }

    private Normalisation normalisation(final Monitor monitor) throws CancelledException {
        final List<byte[]> images = new ArrayList<>();
        set.labelled().forEach(field -> images.add(field.image().rgb()));
        set.unlabelled().stream().map(RgbImage::rgb).forEach(images::add);
        return Normalisation.ofPixels(set.colours(), images, monitor);
    }

    /** @return mean distribution of labelled windows; 0 for a class that none of them shows */
    private float[] shares() {
        final float[] shares = new float[set.classNames().size()];
        float sum = 0;
        for (int step = 0; step < Math.min(STEPS_FOR_SHARES, config.schedule().steps()); step++) {
            final float[] distributions = batches.make(step).labels().distributions();
            for (int i = 0; i < distributions.length; i++) {
                shares[i % shares.length] += distributions[i];
                sum += distributions[i];
            }
        }
        for (int c = 0; c < shares.length && sum > 0; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    private HistoryRow row(final FieldStep step, final int done, final LossSum mean, final SharpGuesses guessing) {
        final List<Double> guesses = config.method() == Method.HYDRAMIX ? guessing.recentShares() : List.of();
        return new HistoryRow(done, step.learningRate(done - 1),
            config.method() == Method.HYDRAMIX ? config.unlabelledWeightAt(done - 1) : 0, mean.total(), mean.labelled(),
            mean.unlabelled(), mean.location(), mean.accuracy(), Double.NaN, Double.NaN, Double.NaN, guesses);
    }
}
