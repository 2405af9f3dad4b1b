/**
 * Training on fields of view: crops of completely annotated images, in which the network slides over all places at once.
 *
 * <p>One crop teaches about every patch in it: those with a cell near their middle, those clear of cells, and exactly where
 * the one ends and the other begins. The network, its heads and its losses are those of training on patches; a patch is
 * a window of the crop. HydraMix works as there: guesses for augmented copies of unlabelled crops are averaged window by
 * window, sharpened, and mixed crop by crop.
 */
package org.hydramix.engine.field;
