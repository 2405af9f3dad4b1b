/** Ports that can differ between nodes of the same kind. */
package org.knime.core.node.context.ports;
