package org.hydramix.host.workflow;

/** How far a node has come. */
public enum NodeState {
        /** Inputs or settings are missing or do not fit. */
        IDLE,
        /** Ready to execute. */
        CONFIGURED,
        /** Outputs are there. */
        EXECUTED;
}
