/**
 * Pseudo-labels: averaging the predictions for augmented copies, aligning their class shares, sharpening them. Beside them,
 * {@code CellContext}, {@code LookAlikes} and {@code SurroundingCells}: which other cells of an image a prediction regards.
 */
package org.hydramix.engine.guess;
