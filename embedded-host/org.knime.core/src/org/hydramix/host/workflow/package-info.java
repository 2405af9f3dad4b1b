/**
 * A workflow in memory: its nodes, connections and variables, how it is configured and executed, and the read-only view
 * of it ({@link org.hydramix.host.workflow.ExecutedWorkflow}) that reports are made from.
 */
package org.hydramix.host.workflow;
