package org.hydramix.engine.slide;

import java.util.Locale;

import org.hydramix.engine.EngineException;

/** Which resolutions the image of a microscope or of a slide scanner can have. */
public final class ScanResolution {

    /** In µm/px. Programs that know nothing write 72 dots per inch, which is 350 µm/px; people type nm/px. */
    private static final double LEAST = 0.02;

    private static final double GREATEST = 20;

    private ScanResolution() {
    }

    /** @return whether an image can have so many µm/px */
    public static boolean isPossible(final double micronsPerPixel) {
        return micronsPerPixel >= LEAST && micronsPerPixel <= GREATEST;
    }

    /**
     * Scaled by a number that is wrong by orders of magnitude, an image becomes a few pixels, or more than any memory holds.
     *
     * @param image its name, for the message
     * @param micronsPerPixel that somebody says it has
     * @throws EngineException if no image has that
     */
    public static void check(final String image, final double micronsPerPixel) throws EngineException {
        if (!isPossible(micronsPerPixel)) {
            throw new EngineException(String.format(Locale.ROOT, "The resolution of %s is said to be %s µm/px, but it must be"
                + " %s to %s. Set the resolution of the image in µm/px: 250 nm/px are 0.25 µm/px.", image, micronsPerPixel,
                LEAST, GREATEST));
        }
    }
}
