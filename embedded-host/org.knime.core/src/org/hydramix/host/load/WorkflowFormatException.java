package org.hydramix.host.load;

import java.io.IOException;

/** A workflow directory that cannot be loaded at all. */
public final class WorkflowFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message which file, what is wrong, and what to do */
    public WorkflowFormatException(final String message) {
        super(message);
    }

    /**
     * @param message which file, what is wrong, and what to do
     * @param cause what went wrong underneath
     */
    public WorkflowFormatException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
