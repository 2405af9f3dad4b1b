/**
 * Training: batches prepared ahead, one step after the other, evaluation, early stopping, and a checkpoint from which
 * training goes on bit for bit.
 */
package org.hydramix.engine.train;
