/** How weights move: Adam with decoupled weight decay, a cosine learning rate, and an average of the weights. */
package org.hydramix.engine.optimise;
