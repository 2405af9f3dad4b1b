package org.hydramix.nodes.tile;

import java.util.Locale;
import java.util.Optional;

/** Whether tiles show the tissue as large as a model has learnt it. */
public final class Resolution {

    /** Scanners of one objective differ by less; half an objective step is far more. */
    private static final double TOLERANCE = 0.1;

    private Resolution() {
    }

    /**
     * @param model resolution that the model was trained on, in µm/px; NaN if unknown
     * @param tiles resolution of the tiles, in µm/px; NaN if unknown
     * @return a warning if both are known and differ
     */
    public static Optional<String> mismatch(final double model, final double tiles) {
        // false for NaN
        if (Math.abs(tiles / model - 1) > TOLERANCE) {
            return Optional.of(String.format(Locale.ROOT, "The model was trained at %.3g µm/px, but tiles have %.3g "
                + "µm/px: cells look larger or smaller than it knows. Scale the images to the model's resolution.",
                model, tiles));
        }
        return Optional.empty();
    }
}
