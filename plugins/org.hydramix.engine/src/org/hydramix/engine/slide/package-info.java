/**
 * Images of any size, read region by region with bounded memory: whole slides (pyramids of levels, each a downsampled
 * copy of the image), and plain images as pyramids of one level.
 *
 * <p>Start at {@link org.hydramix.engine.slide.WholeSlideImages#open(java.nio.file.Path)}; look at a slide at a wanted
 * resolution through {@link org.hydramix.engine.slide.ResolutionView}.
 */
package org.hydramix.engine.slide;
