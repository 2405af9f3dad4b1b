package org.knime.core.node;

/** Keeps the latest progress in memory. Safe to use from several threads. */
public class DefaultNodeProgressMonitor implements NodeProgressMonitor {

    private volatile boolean canceled;

    private volatile Double progress;

    private volatile String message;

    /** Without progress and not canceled. */
    public DefaultNodeProgressMonitor() {
        // nothing to prepare
    }

    /** @return whether the execution was canceled */
    protected boolean isCanceled() {
        return canceled;
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (isCanceled()) {
            throw new CanceledExecutionException();
        }
    }

    @Override
    public void setExecuteCanceled() {
        canceled = true;
    }

    @Override
    public void setProgress(final double newProgress) {
        // progress never falls back and never leaves its range
        final double clipped = Math.min(1, Math.max(0, newProgress));
        final Double old = progress;
        if (old == null || clipped > old) {
            progress = clipped;
        }
    }

    @Override
    public void setProgress(final double newProgress, final String newMessage) {
        setMessage(newMessage);
        setProgress(newProgress);
    }

    @Override
    public void setMessage(final String newMessage) {
        message = newMessage;
    }

    @Override
    public Double getProgress() {
        return progress;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
