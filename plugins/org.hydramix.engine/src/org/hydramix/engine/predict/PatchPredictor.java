package org.hydramix.engine.predict;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.device.Lanes;
import org.hydramix.engine.device.NativeMemory;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.WideResNet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** A model, ready to predict. For one thread at a time. */
public final class PatchPredictor implements AutoCloseable {

    private final HydraMixModel model;

    private final ComputeDevice device;

    private final NDManager manager;

    private final Lanes lanes;

    private final WideResNet network;

    private final Inference inference;

    private final NDArray parameters;

    private final NDArray statistics;

    private final int threads;

    private PatchPredictor(final HydraMixModel model, final ComputeDevice device, final int threads, final Lanes lanes,
        final NDManager manager) {
        this.model = model;
        this.device = device;
        this.threads = threads;
        this.lanes = lanes;
        this.manager = manager;
        network = new WideResNet(model.network());
        inference = new Inference(network, model.normalisation(), lanes, manager);
        parameters = manager.create(model.parameters());
        statistics = manager.create(model.statistics());
    }

    /**
     * @param model to predict with
     * @param device where to run
     * @param threads that one operation uses on the CPU; 0 for the engine's choice
     * @return a predictor; close it when done
     * @throws EngineException if the engine does not start or the device is not there
     */
    public static PatchPredictor open(final HydraMixModel model, final DevicePreference device, final int threads)
        throws EngineException {
        final ComputeDevice chosen = ComputeDevice.choose(device);
        final NDManager manager = chosen.newManager();
        Lanes lanes = null;
        try {
            Autograd.useThreads(threads);
            lanes = Lanes.open(chosen.device(), threads);
            return new PatchPredictor(model, chosen, threads, lanes, manager);
        } catch (RuntimeException | Error e) {
            // such as a device without memory: what was made so far has no owner who would close it
            if (lanes != null) {
                lanes.close();
            }
            manager.close();
            throw e;
        }
    }

    /** @return what predicts */
    public HydraMixModel model() {
        return model;
    }

    /** @return where it runs */
    public ComputeDevice device() {
        return device;
    }

    /**
     * @param patches of the model's patch size; their labels are ignored
     * @param flips whether to average over the eight orientations, each moved by a quarter of the network's stride, for
     *            eight times the cost
     * @param monitor told after each batch
     * @return one prediction a patch
     * @throws EngineException if the patches are not of the model's size
     * @throws CancelledException if the user asked to stop
     */
    public Predictions predict(final PatchSet patches, final boolean flips, final Monitor monitor)
        throws EngineException, CancelledException {
        return predict(patches, flips, Optional.empty(), monitor);
    }

    /**
     * Predicts patches that are made when they are needed, as they are.
     *
     * @param size of the patches in px
     * @param patches makes them
     * @param count of patches
     * @param monitor asked before each batch, told after it
     * @return one prediction a patch
     * @throws EngineException if the patches are not of the model's size
     * @throws CancelledException if the user asked to stop
     */
    public Predictions predict(final int size, final PatchSource patches, final int count, final Monitor monitor)
        throws EngineException, CancelledException {
        requireSize(size);
        return run(patches, count, Optional.empty(), monitor);
    }

    /**
     * As {@link #predict(PatchSet, boolean, Monitor)}.
     *
     * @return the predictions, and what the network saw in the patches
     */
    public Described describe(final PatchSet patches, final boolean flips, final Monitor monitor)
        throws EngineException, CancelledException {
        final var sums = new FeatureSums(network.featureWidth(), patches.count());
        return new Described(predict(patches, flips, Optional.of(sums), monitor), sums.features());
    }

    private Predictions predict(final PatchSet patches, final boolean flips, final Optional<FeatureSums> features, final Monitor monitor)
        throws EngineException, CancelledException {
        requireSize(patches.size());
        if (!flips) {
            return run(PatchSource.of(patches.rgb(), 0, patches.patchBytes()), patches.count(), features, monitor);
        }
        final List<View> views = View.all(model.network());
        final var mean = new MeanPrediction(model.network().classes(), patches.count());
        for (int i = 0; i < views.size(); i++) {
            final Monitor part = monitor.part((double)i / views.size(), (i + 1.0) / views.size());
            final byte[] seen = views.get(i).apply(patches.rgb());
            mean.add(run(PatchSource.of(seen, 0, patches.patchBytes()), patches.count(), features, part), views.get(i));
        }
        return mean.get(views.size());
    }

    private Predictions run(final PatchSource patches, final int count, final Optional<FeatureSums> features, final Monitor monitor)
        throws CancelledException {
        Autograd.useThreads(threads);
        return inference.run(parameters, statistics, patches, count, features, monitor);
    }

    private void requireSize(final int found) throws EngineException {
        final int size = model.network().patchSize();
        if (found != size) {
            throw new EngineException("The model was trained on patches of " + size + " px, but these are "
                + found + " px. Read the tiles with a patch size of " + size + " px.");
        }
    }

    @Override
    public void close() {
        lanes.close();
        manager.close();
        NativeMemory.giveBack();
    }
}
