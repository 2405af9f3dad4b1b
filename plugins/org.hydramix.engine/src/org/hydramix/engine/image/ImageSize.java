package org.hydramix.engine.image;

/**
 * What an image's header says.
 *
 * @param width in px
 * @param height in px
 */
public record ImageSize(int width, int height) {
}
