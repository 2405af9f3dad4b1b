package org.hydramix.djl;

/** PyTorch cannot be used on this machine; the message says why and what to install. */
public final class EngineUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message why, and the remedy
     * @param cause what was met; may be null
     */
    public EngineUnavailableException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
