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
        if (content instanceof TrainingContent.Tiles tiles) {
            return tiles.set().unlabelled().places().hasNeighbours() ? Optional.empty()
                : Optional.of("Guesses do not depend on neighbouring tiles, as the unlabelled tiles do not say where they"
                    + " lie: that takes the columns '" + TileColumns.SOURCE + "', '" + TileColumns.TILE_X + "' and '"
                    + TileColumns.TILE_Y + "' of the Tile Reader. Keep them, or set Neighbouring tiles to 0.");
        }
        return Optional.of("The setting Neighbouring tiles is not used: training on whole images sees the surroundings of"
            + " each cell anyway. Set it to 0.");
    }
}
