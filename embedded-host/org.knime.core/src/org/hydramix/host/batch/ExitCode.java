package org.hydramix.host.batch;

/** What the application ends with. */
final class ExitCode {

    /** Every node has executed. */
    static final int SUCCESS = 0;

    /** Something is wrong with the arguments. */
    static final int PARAMETERS = 2;

    /** The workflow could not be loaded. */
    static final int LOAD = 3;

    /** A node could not be executed, or the result could not be saved. */
    static final int EXECUTION = 4;

    private ExitCode() {
    }
}
