package org.hydramix.host.batch;

/** An argument that is unknown, malformed, or not supported by this host. */
final class ArgumentException extends Exception {

    private static final long serialVersionUID = 1L;

    ArgumentException(final String message) {
        super(message);
    }
}
