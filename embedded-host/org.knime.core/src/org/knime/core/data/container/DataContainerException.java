package org.knime.core.data.container;

/** A row could not be added to a container. */
public class DataContainerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with the row */
    public DataContainerException(final String message) {
        super(message);
    }

    /**
     * @param message what is wrong with the row
     * @param cause what went wrong underneath
     */
    public DataContainerException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
