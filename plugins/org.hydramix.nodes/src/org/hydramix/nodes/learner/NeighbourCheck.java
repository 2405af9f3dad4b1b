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

    /** @return a warning if neighbours are asked for that training cannot know */
    static Optional<String> check(final TrainingContent content, final TrainingConfig config) {
        if (config.method() != Method.HYDRAMIX || !config.guess().guessesTogether()) {
            return Optional.empty();
        }
        if (content instanceof TrainingContent.Tiles tiles && !tiles.set().unlabelled().places().hasNeighbours()) {
            return Optional.of("Neighbouring tiles are not asked, as no two unlabelled tiles lie in the same image: that"
                + " takes the columns '" + TileColumns.SOURCE + "', '" + TileColumns.TILE_X + "' and '"
                + TileColumns.TILE_Y + "' of the Tile Reader. Keep them, or set Neighbouring tiles to 0.");
        }
        return Optional.empty();
    }
}
