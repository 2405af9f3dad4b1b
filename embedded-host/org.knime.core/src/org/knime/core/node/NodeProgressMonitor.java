package org.knime.core.node;

/** Receives progress from a node and hands it cancellation. */
public interface NodeProgressMonitor {

    /**
     * @throws CanceledExecutionException if the execution was canceled
     */
    void checkCanceled() throws CanceledExecutionException;

    /** Cancels the execution; {@link #checkCanceled()} throws from now on. */
    void setExecuteCanceled();

    /** @param progress between 0 and 1 */
    void setProgress(double progress);

    /**
     * @param progress between 0 and 1
     * @param message what is being done
     */
    void setProgress(double progress, String message);

    /** @param message what is being done */
    void setMessage(String message);

    /** @return between 0 and 1, or {@code null} if unknown */
    Double getProgress();

    /** @return what is being done, or {@code null} */
    String getMessage();
}
