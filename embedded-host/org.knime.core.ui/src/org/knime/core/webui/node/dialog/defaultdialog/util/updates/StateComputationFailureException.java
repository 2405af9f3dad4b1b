package org.knime.core.webui.node.dialog.defaultdialog.util.updates;

/** There is no state to show; the dialog keeps what it shows. */
public final class StateComputationFailureException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message why */
    public StateComputationFailureException(final String message) {
        super(message);
    }
}
