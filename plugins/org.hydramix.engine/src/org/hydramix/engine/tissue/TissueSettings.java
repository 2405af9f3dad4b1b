package org.hydramix.engine.tissue;

/**
 * What counts as tissue.
 *
 * @param minimumArea of a connected piece in µm²; smaller ones are taken for dust
 * @param dilation by which the tissue found is widened in µm
 */
public record TissueSettings(double minimumArea, double dilation) {

    /**
     * Pieces below 50 µm × 50 µm are dust, debris or single cells that came off: no tissue in which cells are counted.
     * Widened by 10 µm, about one nucleus, so that cells on the rim are inside with all of their surroundings.
     */
    public static final TissueSettings DEFAULT = new TissueSettings(2500, 10);

    /** @throws IllegalArgumentException if a value is negative or not finite */
    public TissueSettings {
        if (!(minimumArea >= 0 && minimumArea < Double.POSITIVE_INFINITY)
            || !(dilation >= 0 && dilation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Tissue area and dilation must be 0 or more, not " + minimumArea
                + " µm² and " + dilation + " µm.");
        }
    }
}
