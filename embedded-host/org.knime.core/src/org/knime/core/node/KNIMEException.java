package org.knime.core.node;

import org.knime.core.node.message.Message;

/** A failure whose message was written for the user: it is shown as it is. */
public final class KNIMEException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** @param message shown to the user */
    public KNIMEException(final String message) {
        this(message, null);
    }

    /**
     * @param message shown to the user
     * @param cause what went wrong underneath
     */
    public KNIMEException(final String message, final Throwable cause) {
        this(Message.fromSummary(message), cause);
    }

    private KNIMEException(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        this.message = message;
    }

    /**
     * @param message what happened and what to do
     * @return the exception to throw
     */
    public static KNIMEException of(final Message message) {
        return of(message, null);
    }

    /**
     * @param message what happened and what to do
     * @param cause what went wrong underneath
     * @return the exception to throw
     */
    public static KNIMEException of(final Message message, final Throwable cause) {
        return new KNIMEException(message, cause);
    }

    /** @return what happened and what to do */
    public Message getKNIMEMessage() {
        return message;
    }
}
