package org.hydramix.nodes.predictor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.tile.AppendedColumns;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColumnFinder;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.tile.TileTable;
import org.hydramix.nodes.view.ClassPalette;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.InvalidSettingsException;

/** Predictions as columns behind those of the tiles. */
public final class PredictionColumns {

    /** The likeliest class. */
    public static final String PREDICTED_CLASS = "Predicted class";

    /** Its probability. */
    public static final String CONFIDENCE = "Confidence";

    /** Predicted column of the cell in px of the tile. */
    public static final String PREDICTED_X = "Predicted X";

    /** Predicted row of the cell in px of the tile. */
    public static final String PREDICTED_Y = "Predicted Y";

    private final List<String> classNames;

    private final boolean overlay;

    private final int x;

    private final int y;

    private final AppendedColumns columns;

    PredictionColumns(final DataTableSpec tiles, final List<String> classNames, final PredictorParameters p)
        throws InvalidSettingsException {
        this.classNames = classNames;
        overlay = p.m_overlay;
        x = truth(tiles, p.m_xColumn);
        y = truth(tiles, p.m_yColumn);
        columns = new AppendedColumns(tiles).add(PREDICTED_CLASS, StringCell.TYPE);
        classNames.forEach(name -> columns.add(TileColumns.probability(name), DoubleCell.TYPE));
        columns.add(CONFIDENCE, DoubleCell.TYPE).add(PREDICTED_X, DoubleCell.TYPE).add(PREDICTED_Y, DoubleCell.TYPE);
        if (overlay) {
            columns.add("Overlay", PNGImageContent.TYPE);
        }
    }

    /** Unlabelled tiles have no truth to draw, and need no setting changed for it. */
    private static int truth(final DataTableSpec tiles, final String column) throws InvalidSettingsException {
        return tiles.containsName(column) ? new ColumnFinder(tiles, "tiles").number(column) : ColumnFinder.NONE;
    }

    DataTableSpec spec() {
        return columns.spec();
    }

    /** @return a row without prediction */
    DataRow missing(final DataRow row) {
        return AppendedColumns.row(row, Collections.nCopies(columns.count(), DataType.getMissingCell()));
    }

    /**
     * @param row of the tiles
     * @param tiles decodes the tile where it is to be drawn
     * @param predictions of several tiles
     * @param index of this tile among them
     * @param centroid predicted, in px of the tile
     * @return the row with its prediction
     */
    DataRow predicted(final DataRow row, final TileTable tiles, final Predictions predictions, final int index,
        final Centroid centroid) throws EngineException {
        final int best = predictions.best(index);
        final List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell(classNames.get(best)));
        for (int c = 0; c < classNames.size(); c++) {
            cells.add(new DoubleCell(predictions.probability(index, c)));
        }
        cells.add(new DoubleCell(predictions.probability(index, best)));
        cells.add(new DoubleCell(centroid.x()));
        cells.add(new DoubleCell(centroid.y()));
        if (overlay) {
            cells.add(Cells.image(Overlay.draw(tiles.tile(row).image(), centroid, ClassPalette.of(best), truth(row))));
        }
        return AppendedColumns.row(row, cells);
    }

    Optional<Centroid> truth(final DataRow row) {
        if (x == ColumnFinder.NONE || y == ColumnFinder.NONE || row.getCell(x).isMissing()
            || row.getCell(y).isMissing()) {
            return Optional.empty();
        }
        return Optional.of(new Centroid(Cells.number(row.getCell(x)), Cells.number(row.getCell(y))));
    }
}
