/** The HydraMix Scorer node: how good predictions are. */
package org.hydramix.nodes.scorer;
