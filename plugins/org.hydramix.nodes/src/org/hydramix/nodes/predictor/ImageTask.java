package org.hydramix.nodes.predictor;

import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.slide.WholeSlideImage;

/**
 * A whole image that is to be searched.
 *
 * @param name as the user knows it
 * @param opening opens it
 * @param micronsPerPixel if it is known from elsewhere than the file
 */
record ImageTask(String name, Opening opening, OptionalDouble micronsPerPixel) {

    /** Opens an image. */
    @FunctionalInterface
    interface Opening {

        /**
         * @return the image, to be closed
         * @throws EngineException if it cannot be opened
         */
        WholeSlideImage open() throws EngineException;
    }
}
