package org.knime.core.node;

/** The part of a monitor's progress that one step contributes. */
final class SubProgressMonitor extends DefaultNodeProgressMonitor {

    private final NodeProgressMonitor parent;

    private final double start;

    private final double share;

    private final boolean silent;

    /**
     * @param parent receives the progress
     * @param share the part of the whole, 0 to 1
     * @param silent whether messages are kept from the parent
     */
    SubProgressMonitor(final NodeProgressMonitor parent, final double share, final boolean silent) {
        this.parent = parent;
        this.start = parent.getProgress() == null ? 0 : parent.getProgress();
        this.share = Math.min(1, Math.max(0, share));
        this.silent = silent;
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        parent.checkCanceled();
        super.checkCanceled();
    }

    @Override
    public void setExecuteCanceled() {
        super.setExecuteCanceled();
        parent.setExecuteCanceled();
    }

    @Override
    public void setProgress(final double progress) {
        super.setProgress(progress);
        parent.setProgress(start + share * getProgress());
    }

    @Override
    public void setMessage(final String message) {
        super.setMessage(message);
        if (!silent) {
            parent.setMessage(message);
        }
    }
}
