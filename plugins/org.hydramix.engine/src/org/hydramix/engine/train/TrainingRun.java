package org.hydramix.engine.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.Lanes;
import org.hydramix.engine.device.NativeMemory;
import org.hydramix.engine.guess.ClassAlignment;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.Inference;

import ai.djl.ndarray.NDManager;

/** The loop over the steps of one training. */
final class TrainingRun {

    private final TrainingSet set;

    private final Optional<PatchSet> validation;

    private final TrainingConfig config;

    private final boolean continued;

    private final WideResNet network;

    private final Normalisation normalisation;

    private final TrainingState state;

    private final ClassAlignment alignment;

    private final GuessMemory memory;

    private final TrainingStep trainingStep;

    private final Inference inference;

    private final Progress progress = new Progress();

    private final String dataFingerprint;

    private final Optional<Checkpoint> checkpoint;

    private final int batchThreads;

    private Optional<String> checkpointProblem = Optional.empty();

    TrainingRun(final TrainingSet set, final Optional<PatchSet> validation, final TrainingConfig config,
        final Optional<HydraMixModel> continueFrom, final NetworkSpec spec, final Lanes lanes,
        final NDManager manager, final Monitor monitor) throws CancelledException {
        this.set = set;
        this.validation = validation;
        this.config = config;
        continued = continueFrom.isPresent();
        network = new WideResNet(spec);
        normalisation = continueFrom.isPresent() ? continueFrom.get().normalisation()
            : Normalisation.of(set.colours(), monitor, set.labelled(), set.unlabelled());
        state = continueFrom.map(model -> TrainingState.of(model, manager))
            .orElseGet(() -> TrainingState.random(network, config.seed(), manager));
        alignment = new ClassAlignment(ClassShares.of(set.labelled()));
        memory = new GuessMemory(set, config, monitor.part(0, 0));
        trainingStep = new TrainingStep(set, config, network, normalisation, state, alignment, memory, lanes, manager);
        inference = new Inference(network, normalisation, lanes, manager);
        dataFingerprint = Fingerprint.of(set, validation, monitor);
        batchThreads = BatchQueue.threadsBeside(manager.getDevice());
        checkpoint = config.runtime().checkpoint()
            .map(file -> new Checkpoint(file, Fingerprint.of(dataFingerprint, config, continueFrom)));
    }

    TrainingResult train(final TrainingListener listener, final Monitor monitor, final String device)
        throws EngineException, CancelledException {
        final int first = resume(listener);
        final int steps = config.schedule().steps();
        boolean stoppedEarly = patienceIsOut();
        final var clock = new StepClock(first, steps);
        int step = first;
        try (BatchQueue<Batch> batches =
            new BatchQueue<>(new BatchMaker(set, config)::make, first, steps, batchThreads)) {
            while (step < steps && !stoppedEarly) {
                final LossSum loss = trainingStep.run(batches.take(), step, monitor).requireFinite(step, config.schedule(),
                    config.runtime().checkpoint());
                step++;
                progress.add(loss);
                monitor.progress((double)step / steps, clock.message(step, loss.total()));
                NativeMemory.afterStep(step);
                if (step % config.schedule().evaluationInterval() == 0 || step == steps) {
                    evaluate(step, listener, monitor);
                    stoppedEarly = patienceIsOut();
                }
                if (checkpoint.isPresent() && step % config.runtime().checkpointInterval() == 0) {
                    save(checkpoint.get(), step);
                }
            }
        }
        checkpoint.ifPresent(this::delete);
        return result(step, stoppedEarly, device);
    }

    private int resume(final TrainingListener listener) throws EngineException {
        if (checkpoint.isEmpty() || !checkpoint.get().exists()) {
            return 0;
        }
        final int step = checkpoint.get().read(state, alignment, memory, progress);
        progress.history().forEach(listener::evaluated);
        return step;
    }

    private void evaluate(final int step, final TrainingListener listener, final Monitor monitor)
        throws CancelledException {
        Evaluation found = Evaluation.NONE;
        if (validation.isPresent()) {
            final PatchSet patches = validation.get();
            found = Evaluation.of(inference.run(state.averageParameters(), state.averageStatistics(), patches.rgb(), 0,
                patches.count(), new CancelOnly(monitor)), patches);
            if (progress.improves(found.score())) {
                progress.keepBest(found.score(), step, state.average());
            } else if (config.method() == Method.SUPERVISED
                || step > config.guess().firstGuess(config.schedule().steps())) {
                // Patience must not run out before the unlabelled tiles have had their turn.
                progress.noteNoImprovement();
            }
        }
        final LossSum mean = progress.takeMean();
        final var row = new HistoryRow(step, trainingStep.learningRate(step - 1),
            config.method() == Method.HYDRAMIX ? config.unlabelledWeightAt(step - 1) : 0, mean.total(),
            mean.labelled(), mean.unlabelled(), mean.location(), mean.accuracy(), found.accuracy(), found.macroF1(),
            found.locationError(), guessShares());
        progress.append(row);
        listener.evaluated(row);
    }

    private List<Double> guessShares() {
        final List<Double> shares = new ArrayList<>();
        if (config.method() == Method.HYDRAMIX) {
            for (final float share : alignment.recent()) {
                shares.add((double)share);
            }
        }
        return shares;
    }

    private boolean patienceIsOut() {
        final int patience = config.schedule().patience();
        return patience > 0 && progress.withoutImprovement() >= patience;
    }

    private void save(final Checkpoint file, final int step) {
        try {
            file.write(step, state, alignment, memory, progress);
            checkpointProblem = Optional.empty();
        } catch (final EngineException e) {
            // the disk may be full by now: a training that can go on is worth more than a way back to this step
            checkpointProblem =
                Optional.of("The checkpoint of step " + step + " is missing, training went on without it. " + e.getMessage());
        }
    }

    private void delete(final Checkpoint file) {
        try {
            file.delete();
        } catch (final IOException e) {
            // it only takes up room; the result counts more
            checkpointProblem =
                Optional.of("The checkpoint " + file + " is no longer needed but could not be deleted. Delete it by hand.");
        }
    }

    private TrainingResult result(final int lastStep, final boolean stoppedEarly, final String device) {
        final boolean chosen = progress.best() != null;
        final TrainingState.Snapshot weights = chosen ? progress.best() : state.average();
        final int step = chosen ? progress.bestStep() : lastStep;
        final var model = new HydraMixModel(network.spec(), set.classNames(), set.micronsPerPixel(), normalisation,
            weights.parameters(), weights.statistics(),
            Provenance.of(set, validation, config, dataFingerprint, continued, progress, step));
        return new TrainingResult(model, progress.history(), step, stoppedEarly, device,
            checkpointProblem);
    }
}
