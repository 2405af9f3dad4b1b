package org.hydramix.nodes.learner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.tile.TableFacts;
import org.knime.core.data.DataTableSpec;

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
        final Optional<String> mismatch = mismatch(TilePacker.micronsPerPixel(tiles), what, micronsPerPixel);
        if (mismatch.isPresent()) {
            throw new EngineException(mismatch.get());
        }
    }

    /**
     * @param table with what validates
     * @param what it holds, such as "tiles"
     * @param micronsPerPixel of the training set; NaN if unknown
     * @return a warning if KNIME knows already that resolutions differ
     */
    static Optional<String> check(final DataTableSpec table, final String what, final double micronsPerPixel) {
        return mismatch(TableFacts.finest(table), what, micronsPerPixel)
            .or(() -> mismatch(TableFacts.coarsest(table), what, micronsPerPixel));
    }

    private static Optional<String> mismatch(final double resolution, final String what, final double micronsPerPixel) {
        return TilePacker.differ(resolution, micronsPerPixel) ? Optional.of(String.format(Locale.ROOT,
            "The validation %s have %.3g µm/px and the training %s %.3g µm/px. Read both with the same 'Resolution of the"
                + " tiles' in the Tile Reader.", what, resolution, what, micronsPerPixel)) : Optional.empty();
    }
}
