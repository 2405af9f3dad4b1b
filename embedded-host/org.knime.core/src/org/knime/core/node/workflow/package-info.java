/** Nodes in a workflow, and the batch application. */
package org.knime.core.node.workflow;
