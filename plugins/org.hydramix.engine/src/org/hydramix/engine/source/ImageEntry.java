package org.hydramix.engine.source;

import java.nio.file.Path;

/**
 * An image that is to be read.
 *
 * @param name as the user knows it
 * @param file where it lies
 * @param micronsPerPixel in µm/px; NaN if unknown
 */
record ImageEntry(String name, Path file, double micronsPerPixel) {
}
