/** How weights move: Adam with decoupled weight decay, a cosine learning rate, and averages of the weights. */
package org.hydramix.engine.optimise;
