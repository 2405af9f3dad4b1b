package org.hydramix.engine.monitor;

/** The user asked to stop. Checked, so that no caller forgets that work can end early. */
public final class CancelledException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Nothing else to say. */
    public CancelledException() {
        super("Cancelled.");
    }
}
