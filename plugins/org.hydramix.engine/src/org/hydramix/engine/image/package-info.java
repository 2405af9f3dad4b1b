/**
 * Image files to pixels and back: PNG, JPEG, BMP and TIFF by way of the JDK. Larger images and slides are read
 * through {@link org.hydramix.engine.slide}.
 *
 * <p>The content decides the format, not the name's ending. Grey becomes RGB, 16 bits become 8, a palette is looked up,
 * and what is transparent is laid on white, as glass is white in brightfield microscopy.
 */
package org.hydramix.engine.image;
