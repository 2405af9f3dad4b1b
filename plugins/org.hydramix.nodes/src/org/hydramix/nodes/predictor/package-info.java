/** The HydraMix Predictor node: what a model makes of tiles. */
package org.hydramix.nodes.predictor;
