package org.knime.core.node;

/** The user asked for the execution to stop. */
public class CanceledExecutionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a standard message. */
    public CanceledExecutionException() {
        super("Execution canceled");
    }

    /** @param message shown to the user */
    public CanceledExecutionException(final String message) {
        super(message);
    }
}
