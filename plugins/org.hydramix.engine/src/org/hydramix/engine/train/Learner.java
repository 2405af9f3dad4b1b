package org.hydramix.engine.train;

import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.Lanes;
import org.hydramix.engine.device.NativeMemory;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkSpec;

import ai.djl.ndarray.NDManager;

/** Trains a network. */
public final class Learner {

    private Learner() {
    }

    /**
     * Trains, from random weights, from a model, or from where a checkpoint left off.
     *
     * <p>The same arguments give the same model, bit for bit, on the same CPU with the same number of threads. One
     * training runs at a time in a JVM; others wait.
     *
     * @param set patches and recipe; guesses that it may hold are not used, every batch guesses afresh
     * @param validation labelled patches that choose the best weights and tell when to stop early
     * @param config settings
     * @param continueFrom a model of the same network and classes, whose weights and normalisation to begin with
     * @param listener told of each evaluation
     * @param monitor told of each step, asked several times a step
     * @return the model and how training went
     * @throws EngineException if something does not fit together, the engine does not start, the checkpoint cannot be
     *             read, or the loss is not a number
     * @throws CancelledException if the user asked to stop; the last checkpoint stays
     */
    public static TrainingResult train(final TrainingSet set, final Optional<PatchSet> validation,
        final TrainingConfig config, final Optional<HydraMixModel> continueFrom, final TrainingListener listener,
        final Monitor monitor) throws EngineException, CancelledException {
        final Optional<PatchSet> checked = validation.filter(patches -> patches.count() > 0);
        final NetworkSpec spec = Requirements.check(set, checked, config, continueFrom);
        final ComputeDevice device = ComputeDevice.choose(config.runtime().device());
        try (TrainingLock lock = TrainingLock.acquire(monitor); NDManager manager = device.newManager()) {
            Autograd.useThreads(config.runtime().threads());
            try (Lanes lanes = Lanes.open(device.device(), config.runtime().threads())) {
                final var run = new TrainingRun(set, checked, config, continueFrom, spec, lanes, manager, monitor);
                return run.train(listener, monitor, device.reason());
            }
        } finally {
            NativeMemory.giveBack();
        }
    }
}
