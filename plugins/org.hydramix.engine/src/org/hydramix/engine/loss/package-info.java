/** What training minimises: a noise-tolerant class loss, a loss for guessed labels, and a loss for the centroid. */
package org.hydramix.engine.loss;
