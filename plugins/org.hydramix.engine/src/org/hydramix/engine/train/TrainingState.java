package org.hydramix.engine.train;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.random.SeededRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

/** All tensors that change from step to step, as flat vectors. Lives as long as its manager. */
public final class TrainingState {

    /** Keeps the stream of initial values apart from those of {@link BatchMaker}. */
    private static final long INITIAL_VALUES = -1;

    private final NDArray parameters;

    private final NDArray statistics;

    private final NDArray averageParameters;

    private final NDArray averageStatistics;

    private final NDArray gradientMean;

    private final NDArray gradientSquare;

    /**
     * @param parameters where to begin
     * @param statistics where to begin
     * @param manager owns all
     */
    private TrainingState(final float[] parameters, final float[] statistics, final NDManager manager) {
        this.parameters = own(manager, parameters);
        this.parameters.setRequiresGradient(true);
        this.statistics = own(manager, statistics);
        this.averageParameters = own(manager, parameters);
        this.averageStatistics = own(manager, statistics);
        this.gradientMean = own(manager, new float[parameters.length]);
        this.gradientSquare = own(manager, new float[parameters.length]);
    }

    /** A tensor made from an array lives in Java's memory; a copy of it lives in the engine's, aligned. */
    private static NDArray own(final NDManager manager, final float[] values) {
        try (NDArray fromJava = manager.create(values)) {
            return fromJava.duplicate();
        }
    }

    /** Begins with random weights. */
    public static TrainingState random(final WideResNet network, final long seed, final NDManager manager) {
        return new TrainingState(network.parameters().initial(SeededRandom.of(seed, INITIAL_VALUES)),
            network.statistics().initial(SeededRandom.of(seed, INITIAL_VALUES)), manager);
    }

    /** Begins with the weights of a model. */
    public static TrainingState of(final HydraMixModel model, final NDManager manager) {
        return new TrainingState(model.parameters(), model.statistics(), manager);
    }

    /** Writes into the tensor's own memory: DJL's setter without an index would swap it for Java's. */
    static void overwrite(final NDArray tensor, final float[] values) {
        try (Autograd off = Autograd.off(); NDArray fromJava = tensor.getManager().create(values)) {
            tensor.set(new NDIndex(":"), fromJava);
        }
    }

    /** @return weights in training; gradients gather on them */
    public NDArray parameters() {
        return parameters;
    }

    /** @return running statistics of the weights in training */
    public NDArray statistics() {
        return statistics;
    }

    /** @return averaged weights */
    public NDArray averageParameters() {
        return averageParameters;
    }

    /** @return averaged running statistics */
    public NDArray averageStatistics() {
        return averageStatistics;
    }

    /** @return Adam's moving mean of the gradients */
    public NDArray gradientMean() {
        return gradientMean;
    }

    /** @return Adam's moving mean of the squared gradients */
    public NDArray gradientSquare() {
        return gradientSquare;
    }

    /** @return the averaged weights as they are now */
    public Snapshot average() {
        return new Snapshot(averageParameters.toFloatArray(), averageStatistics.toFloatArray());
    }

    /** Weights on the heap. */
    public record Snapshot(float[] parameters, float[] statistics) {
    }
}
