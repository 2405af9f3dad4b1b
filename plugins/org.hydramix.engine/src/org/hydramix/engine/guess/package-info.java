/** Pseudo-labels: averaging the predictions for augmented copies, aligning their class shares, sharpening them. */
package org.hydramix.engine.guess;
