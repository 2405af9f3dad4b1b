/**
 * HydraMix-Net: semi-supervised detection and classification of cells from few dot labels.
 *
 * <p>Plain Java on DJL's API. Nothing here knows KNIME or OSGi; nothing here boots the deep-learning engine (that is
 * {@code org.hydramix.djl}).
 */
package org.hydramix.engine;
