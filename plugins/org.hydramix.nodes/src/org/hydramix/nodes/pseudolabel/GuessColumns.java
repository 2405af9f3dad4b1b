package org.hydramix.nodes.pseudolabel;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.tile.AppendedColumns;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;

/** Guesses as columns. */
final class GuessColumns {

    private GuessColumns() {
    }

    static DataTableSpec spec(final DataTableSpec tiles, final List<String> classNames) {
        final AppendedColumns columns = new AppendedColumns(tiles).add("Guessed class", StringCell.TYPE);
        classNames.forEach(name -> columns.add(TileColumns.probability(name), DoubleCell.TYPE));
        return columns.add("Guessed X", DoubleCell.TYPE).add("Guessed Y", DoubleCell.TYPE)
            .add("Entropy", DoubleCell.TYPE).add("Agreement", DoubleCell.TYPE).spec();
    }

    /** @return the cells of one tile, its centroid in px of the tile */
    static List<DataCell> cells(final Guesses guesses, final int row, final List<String> classNames,
        final int patchSize) {
        final Predictions guess =
            new Predictions(guesses.classes(), guesses.distributions(), guesses.centroids());
        final List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell(classNames.get(guess.best(row))));
        for (int c = 0; c < classNames.size(); c++) {
            cells.add(new DoubleCell(guess.probability(row, c)));
        }
        final Centroid centroid = Centroid.ofFraction(guesses.centroids()[2 * row], guesses.centroids()[2 * row + 1],
            patchSize, patchSize);
        cells.add(Cells.number(centroid.x()));
        cells.add(Cells.number(centroid.y()));
        cells.add(new DoubleCell(guesses.entropy()[row]));
        cells.add(new DoubleCell(guesses.agreement()[row]));
        return cells;
    }
}
