package org.hydramix.engine.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.Lanes;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.WideResNet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;

/**
 * The gradient of a whole batch, part by part; parts run beside each other where there are lanes. Each lane has a copy of the
 * weights, so that gradients add up in one order whoever is first, and its own statistics, which are put together as if the
 * parts had come one after the other.
 */
final class BatchGradient {

    private final Lanes lanes;

    private final NDManager manager;

    /** The first works on the state itself. */
    private final List<PartGradient> workers = new ArrayList<>();

    /**
     * @param state whose gradient grows and whose statistics move
     * @param lanes to run in
     * @param manager owns the copies
     * @param worker makes one from parameters and statistics
     */
    BatchGradient(final TrainingState state, final Lanes lanes, final NDManager manager,
        final BiFunction<NDArray, NDArray, PartGradient> worker) {
        this.lanes = lanes;
        this.manager = manager;
        workers.add(worker.apply(state.parameters(), state.statistics()));
        for (int lane = 1; lane < lanes.count(); lane++) {
            final NDArray copy = state.parameters().duplicate();
            copy.setRequiresGradient(true);
            workers.add(worker.apply(copy, state.statistics().zerosLike()));
        }
    }

    /**
     * @param batch of the step
     * @param mixed its targets
     * @param monitor asked between the parts
     * @return losses of the batch
     */
    LossSum gather(final Batch batch, final Targets.Values mixed, final Monitor monitor) throws CancelledException {
        LossSum sum = LossSum.ZERO;
        final int parts = (batch.rows() + TrainingStep.ROWS_A_PART - 1) / TrainingStep.ROWS_A_PART;
        copyWeights(Math.min(parts, workers.size()));
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            for (int first = 0; first < parts; first += workers.size()) {
                final List<Callable<LossSum>> tasks = new ArrayList<>();
                for (int part = first; part < Math.min(parts, first + workers.size()); part++) {
                    final int[] rows = Arrays.copyOfRange(batch.order(), batch.rows() * part / parts,
                        batch.rows() * (part + 1) / parts);
                    final PartGradient worker = workers.get(part - first);
                    tasks.add(() -> worker.gather(batch, rows, mixed, collector, monitor));
                }
                for (final LossSum part : lanes.run(tasks)) {
                    sum = sum.plus(part);
                }
                joinStatistics(tasks.size());
            }
        }
        joinGradients(Math.min(parts, workers.size()));
        return sum;
    }

    private void copyWeights(final int count) {
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (final PartGradient copy : workers.subList(1, count)) {
                copy.parameters().set(new NDIndex(":"), workers.get(0).parameters());
            }
        }
    }

    /** Running statistics that began at 0 hold what their part would have added to any others. */
    private void joinStatistics(final int count) {
        try (Autograd off = Autograd.off()) {
            for (final PartGradient copy : workers.subList(1, count)) {
                workers.get(0).statistics().muli(WideResNet.STATISTICS_KEPT).addi(copy.statistics());
                copy.statistics().muli(0);
            }
        }
    }

    private void joinGradients(final int count) {
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (final PartGradient copy : workers.subList(1, count)) {
                workers.get(0).parameters().getGradient().addi(copy.parameters().getGradient());
                Autograd.clear(copy.parameters());
            }
        }
    }
}
