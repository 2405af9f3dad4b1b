package org.knime.core.node.workflow;

/** How an execution was asked for. The host knows only one way. */
public final class ExecutionEnvironment {

    /** An execution without further data. */
    public static final ExecutionEnvironment DEFAULT = new ExecutionEnvironment();

    /** Without further data. */
    public ExecutionEnvironment() {
        // nothing to keep
    }
}
