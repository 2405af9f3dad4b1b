/** The HydraMix Predictor node: what a model makes of tiles, and which cells it finds in whole images. */
package org.hydramix.nodes.predictor;
