/** MixUp (Zhang et al. 2018) in MixMatch's form: patches, distributions and centroids, each patch with its own λ'. */
package org.hydramix.engine.mix;
