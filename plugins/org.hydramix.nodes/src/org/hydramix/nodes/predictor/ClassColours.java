package org.hydramix.nodes.predictor;

import java.awt.Color;

/** Colours of classes: the palette of Okabe and Ito (2008), which colour-blind people can tell apart too. */
final class ClassColours {

    private static final Color[] PALETTE = {new Color(0xE69F00), new Color(0x56B4E9), new Color(0x009E73),
        new Color(0xF0E442), new Color(0x0072B2), new Color(0xD55E00), new Color(0xCC79A7)};

    private ClassColours() {
    }

    /** @return of a class; after seven classes colours repeat */
    static Color of(final int cls) {
        return PALETTE[cls % PALETTE.length];
    }
}
