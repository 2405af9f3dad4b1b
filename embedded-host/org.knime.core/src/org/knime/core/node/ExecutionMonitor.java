package org.knime.core.node;

import java.util.function.Supplier;

/** Progress and cancellation of a running node. */
public class ExecutionMonitor {

    private final NodeProgressMonitor monitor;

    /** For work that nobody watches. */
    public ExecutionMonitor() {
        this(new DefaultNodeProgressMonitor());
    }

    /** @param progress receives the progress */
    public ExecutionMonitor(final NodeProgressMonitor progress) {
        monitor = progress;
    }

    /** @return what receives the progress */
    public NodeProgressMonitor getProgressMonitor() {
        return monitor;
    }

    /**
     * To be called often by whatever takes long.
     *
     * @throws CanceledExecutionException if the user asked for a stop
     */
    public void checkCanceled() throws CanceledExecutionException {
        monitor.checkCanceled();
    }

    /** @param progress between 0 and 1 */
    public void setProgress(final double progress) {
        monitor.setProgress(progress);
    }

    /**
     * @param progress between 0 and 1
     * @param message what is being done
     */
    public void setProgress(final double progress, final String message) {
        monitor.setProgress(progress, message);
    }

    /**
     * @param progress between 0 and 1
     * @param message makes the text of what is being done
     */
    public void setProgress(final double progress, final Supplier<String> message) {
        monitor.setProgress(progress, message.get());
    }

    /** @param message what is being done */
    public void setProgress(final String message) {
        monitor.setMessage(message);
    }

    /** @param message what is being done */
    public void setMessage(final String message) {
        monitor.setMessage(message);
    }

    /** @param message makes the text of what is being done */
    public void setMessage(final Supplier<String> message) {
        monitor.setMessage(message.get());
    }

    /**
     * @param maxProg the share of this monitor's progress, 0 to 1
     * @return a monitor for one step
     */
    public ExecutionMonitor createSubProgress(final double maxProg) {
        return new ExecutionMonitor(new SubProgressMonitor(monitor, maxProg, false));
    }

    /**
     * @param maxProg the share of this monitor's progress, 0 to 1
     * @return a monitor for one step whose messages stay hidden
     */
    public ExecutionMonitor createSilentSubProgress(final double maxProg) {
        return new ExecutionMonitor(new SubProgressMonitor(monitor, maxProg, true));
    }
}
