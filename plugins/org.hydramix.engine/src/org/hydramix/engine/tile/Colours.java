package org.hydramix.engine.tile;

/** Whether colours are those of the scanner. Tiles of both kinds must not be mixed: a network knows one of them. */
public enum Colours {
        /** As they were scanned. */
        AS_SCANNED,
        /** Each image's stain was brought to one reference, see {@link org.hydramix.engine.stain.StainNormaliser}. */
        NORMALISED
}
