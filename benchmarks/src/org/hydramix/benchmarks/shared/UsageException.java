package org.hydramix.benchmarks.shared;

/** The user asked for something that makes no sense; the message says what and how to mend it. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message one or two sentences */
    public UsageException(final String message) {
        super(message);
    }
}
