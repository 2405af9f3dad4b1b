package org.knime.core.node;

/** Settings are incomplete, out of range, or do not fit the input. */
public class InvalidSettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message shown to the user */
    public InvalidSettingsException(final String message) {
        super(message);
    }

    /** @param cause its message is shown to the user */
    public InvalidSettingsException(final Throwable cause) {
        super(cause);
    }

    /**
     * @param message shown to the user
     * @param cause what went wrong underneath
     */
    public InvalidSettingsException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
