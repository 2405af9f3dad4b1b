package org.hydramix.nodes.learner;

import java.util.Optional;

import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.tile.TileColumns;

/** Whether the neighbours that guesses should depend on are known. */
final class NeighbourCheck {

    private NeighbourCheck() {
    }

    /** @return a warning if neighbours of tiles are asked for and no two unlabelled tiles are known to lie in one image */
    static Optional<String> check(final TrainingContent content, final TrainingConfig config) {
        final boolean asked = config.method() == Method.HYDRAMIX && config.guess().guessesTogether();
        return asked && content instanceof TrainingContent.Tiles tiles
            && !tiles.set().unlabelled().places().hasNeighbours()
            ? Optional.of("Guesses do not depend on neighbouring tiles, as the unlabelled tiles do not say where they lie:"
                + " that takes the columns '" + TileColumns.SOURCE + "', '" + TileColumns.TILE_X + "' and '"
                + TileColumns.TILE_Y + "' of the Tile Reader. Keep them, or set Neighbouring tiles to 0.")
            : Optional.empty();
    }
}
