package org.hydramix.engine.geojson;

/** What QuPath makes of the cells. */
public enum CellObject {
        /** Found by a program: light, millions are possible, edited only by scripts. */
        DETECTION("detection"),
        /** As if set by hand: can be moved and reclassified with the mouse; for up to some thousands. */
        ANNOTATION("annotation");

    private final String word;

    CellObject(final String word) {
        this.word = word;
    }

    /** @return how QuPath writes it */
    String word() {
        return word;
    }
}
