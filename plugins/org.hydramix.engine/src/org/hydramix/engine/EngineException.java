package org.hydramix.engine;

/**
 * Something that the user can mend: a bad file, a bad row, a setting that does not fit the data. The message names it
 * and says what to do.
 */
public final class EngineException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message names the file or row and the remedy */
    public EngineException(final String message) {
        super(message);
    }

    /**
     * @param message names the file or row and the remedy
     * @param cause what was met
     */
    public EngineException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
