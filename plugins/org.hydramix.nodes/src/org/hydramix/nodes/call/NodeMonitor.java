package org.hydramix.nodes.call;

import java.time.Duration;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Shows the engine's progress at the node, and hands the user's wish to cancel to the engine. */
public final class NodeMonitor implements Monitor {

    private final ExecutionMonitor exec;

    private Duration waited = Duration.ZERO;

    /** @param exec of the node, or of a part of its work */
    public NodeMonitor(final ExecutionMonitor exec) {
        this.exec = exec;
    }

    @Override
    public void progress(final double fraction, final String message) {
        exec.setProgress(fraction, message);
    }

    @Override
    public void waited(final Duration time) {
        waited = waited.plus(time);
    }

    /** @return how long the node had to wait for others to end */
    public Duration waited() {
        return waited;
    }

    @Override
    public void checkCancelled() throws CancelledException {
        try {
            exec.checkCanceled();
        } catch (final CanceledExecutionException e) {
            // KNIME's exception says no more than that; EngineCall makes a new one of the engine's
            throw new CancelledException();
        }
    }
}
