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

    private final int rowsAPart;

    private final NDManager manager;

    /** The first works on the state itself. */
    private final List<PartGradient> workers = new ArrayList<>();

    /**
     * @param state whose gradient grows and whose statistics move
     * @param lanes to run in
     * @param rowsAPart that go through the network together
     * @param manager owns the copies
     * @param worker makes one from parameters and statistics
     */
    BatchGradient(final TrainingState state, final Lanes lanes, final int rowsAPart, final NDManager manager,
        final BiFunction<NDArray, NDArray, PartGradient> worker) {
        this.lanes = lanes;
        this.rowsAPart = rowsAPart;
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
        final int parts = (batch.rows() + rowsAPart - 1) / rowsAPart;
        final int used = Math.min(parts, workers.size());
        copyWeights(used);
        LossSum sum = LossSum.ZERO;
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            final List<Callable<LossSum>> tasks = new ArrayList<>();
            for (int lane = 0; lane < used; lane++) {
                final int first = lane;
                tasks.add(() -> gather(batch, first, used, parts, mixed, collector, monitor));
            }
            for (final LossSum lane : lanes.run(tasks)) {
                sum = sum.plus(lane);
            }
        }
        join(used);
        return sum;
    }

    /** One lane's parts: each {@code used}-th of them, so that no lane waits for another before the end of the step. */
    private LossSum gather(final Batch batch, final int lane, final int used, final int parts,
        final Targets.Values mixed, final GradientCollector collector, final Monitor monitor) throws CancelledException {
        final PartGradient worker = workers.get(lane);
        LossSum sum = LossSum.ZERO;
        for (int part = lane; part < parts; part += used) {
            final int[] rows =
                Arrays.copyOfRange(batch.order(), batch.rows() * part / parts, batch.rows() * (part + 1) / parts);
            sum = sum.plus(worker.gather(batch, rows, mixed, collector, monitor));
            fade(worker.statistics(), Math.min(used - 1, parts - 1 - part));
        }
        return sum;
    }

    /** What the parts of other lanes, which come next in the order of the batch, leave of the statistics so far. */
    private static void fade(final NDArray statistics, final int others) {
        if (others > 0) {
            try (Autograd off = Autograd.off()) {
                statistics.muli(Math.pow(WideResNet.STATISTICS_KEPT, others));
            }
        }
    }

    private void copyWeights(final int count) {
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (final PartGradient copy : workers.subList(1, count)) {
                copy.parameters().set(new NDIndex(":"), workers.get(0).parameters());
            }
        }
    }

    /** Running statistics that began at 0 hold what their parts add to any others. */
    private void join(final int count) {
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (final PartGradient copy : workers.subList(1, count)) {
                workers.get(0).statistics().addi(copy.statistics());
                copy.statistics().muli(0);
                workers.get(0).parameters().getGradient().addi(copy.parameters().getGradient());
                Autograd.clear(copy.parameters());
            }
        }
    }
}
