package org.hydramix.nodes.learner;

import java.util.List;
import java.util.Locale;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;

/** Whether what validates was read as what trains. */
final class ValidationCheck {

    private ValidationCheck() {
    }

    /**
     * @param tiles that validate; nothing is said if there are none
     * @param what they are, such as "tiles"
     * @param colours of the training set
     * @param micronsPerPixel of the training set; NaN if unknown
     * @throws EngineException if stain or resolution differ, among the tiles or from the training set
     */
    static void check(final List<Tile> tiles, final String what, final Colours colours, final double micronsPerPixel)
        throws EngineException {
        if (!tiles.isEmpty() && TilePacker.colours(tiles) != colours) {
            throw new EngineException("The stain of the validation " + what + " was treated differently from that of the"
                + " training " + what + ". Read both with the same setting for stain.");
        }
        final double resolution = TilePacker.micronsPerPixel(tiles);
        if (TilePacker.differ(resolution, micronsPerPixel)) {
            throw new EngineException(String.format(Locale.ROOT, "The validation %s have %.3g µm/px and the training %s"
                + " %.3g µm/px. Read both with the same resolution of the tiles.", what, resolution, what,
                micronsPerPixel));
        }
    }
}
