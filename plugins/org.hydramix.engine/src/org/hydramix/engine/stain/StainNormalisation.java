package org.hydramix.engine.stain;

/** What is done to the colours of an image before tiles are cut. */
public enum StainNormalisation {
        /** Colours stay as they were scanned. */
        NONE,
        /** Each image's optical densities are brought to a reference, see {@link StainNormaliser}. */
        IMAGE
}
