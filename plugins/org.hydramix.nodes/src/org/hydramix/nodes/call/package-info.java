/** Calls into the engine: its exceptions and its monitor in KNIME's terms. */
package org.hydramix.nodes.call;
