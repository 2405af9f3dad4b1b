/**
 * The network: a Wide-ResNet with two heads over one flat vector of parameters.
 *
 * <p>One flat vector keeps optimiser, weight averaging, checkpoint and model file down to a few operations each.
 */
package org.hydramix.engine.net;
