package org.knime.core.node.workflow;

import java.util.Objects;

/** What a node tells its user. */
public final class NodeMessage {

    /** How bad it is. */
    public enum Type {
            /** Nothing to tell. */
            RESET,
            /** Worth a look. */
            WARNING,
            /** The node failed. */
            ERROR;
    }

    /** Nothing to tell. */
    public static final NodeMessage NONE = new NodeMessage(Type.RESET, "");

    private final Type type;

    private final String message;

    /**
     * @param type how bad it is
     * @param message the text
     */
    public NodeMessage(final Type type, final String message) {
        this.type = type;
        this.message = message;
    }

    /**
     * @param message the text
     * @return an error
     */
    public static NodeMessage newError(final String message) {
        return new NodeMessage(Type.ERROR, message);
    }

    /**
     * @param message the text
     * @return a warning
     */
    public static NodeMessage newWarning(final String message) {
        return new NodeMessage(Type.WARNING, message);
    }

    /** @return how bad it is */
    public Type getMessageType() {
        return type;
    }

    /** @return the text */
    public String getMessage() {
        return message;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof NodeMessage that && type == that.type && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, message);
    }

    @Override
    public String toString() {
        return type + ": " + message;
    }
}
