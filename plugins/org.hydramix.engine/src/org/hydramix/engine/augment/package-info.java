/**
 * Augmentation of H&amp;E patches: geometry that moves the centroid along with the pixels, stain jitter in optical
 * density, brightness, contrast and blur.
 */
package org.hydramix.engine.augment;
