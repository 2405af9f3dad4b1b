package org.hydramix.engine.field;

import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;

/**
 * What is seen in a step of training on fields.
 *
 * @param patchSize side of a patch, the window that slides, in px
 * @param reach how far from the middle of a patch the network looks for its cell, in px
 * @param cropSize side of a crop in px, a multiple of 4, at least twice a patch
 * @param labelledCrops a step, at least 2
 * @param unlabelledCrops a step, before copies are made, at least 1
 * @param cellRadius a patch shows the nearest cell if that is at most this far from its middle, in px
 * @param clearRadius a patch shows background if no cell is nearer to its middle, in px; in between, nothing is said
 */
public record FieldSettings(int patchSize, int reach, int cropSize, int labelledCrops, int unlabelledCrops,
    double cellRadius, double clearRadius) {

    /** For 0.5 µm/px, where nuclei are 10 to 20 px wide; found by measurement, see benchmarks/NOTEBOOK.md. */
    public static final FieldSettings DEFAULT = new FieldSettings(40, 10, 160, 4, 2, 6, 8);

    /** Steps of training in a quarter of an hour on one CPU core; fewer cost classes before cells, see benchmarks/NOTEBOOK.md. */
    public static final int USUAL_STEPS = 4000;

    /** @throws IllegalArgumentException if a value is outside its range, with a message for the user */
    public FieldSettings {
        require(reach > 0 && 2 * reach <= patchSize, "The reach must be above 0 and at most half a patch");
        require(cropSize % 4 == 0 && cropSize >= 2 * patchSize,
            "The size of crops must be a multiple of 4 and at least that of two patches");
        require(labelledCrops >= 2 && unlabelledCrops >= 1, "A step needs two labelled crops and an unlabelled one");
        require(cellRadius > 0 && cellRadius <= reach, "The radius of a cell must be above 0 and at most the reach");
        require(clearRadius >= cellRadius, "Background must not begin nearer than a cell ends");
    }

    private static void require(final boolean met, final String what) {
        if (!met) {
            throw new IllegalArgumentException(what + ".");
        }
    }

    /** @return the network to train */
    NetworkSpec network(final NetworkPreset preset, final int classes) {
        return NetworkSpec.fieldDetector(preset, classes, patchSize).withReach(reach);
    }
}
