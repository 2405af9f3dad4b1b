package org.hydramix.nodes.scorer;

import java.util.Optional;

import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColumnFinder;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;

/**
 * Where the columns of predictions or of the truth are.
 *
 * @param className index of the class
 * @param x index of the column of the cell in px; {@link ColumnFinder#NONE} if not scored
 * @param y index of the row of the cell in px; {@link ColumnFinder#NONE} if not scored
 * @param figure index of the confidence or the resolution; {@link ColumnFinder#NONE} if there is none
 */
record AnswerTable(int className, int x, int y, int figure) {

    static AnswerTable predictions(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
        final ColumnFinder finder = new ColumnFinder(spec, "predictions");
        return new AnswerTable(finder.text(p.m_predictedClassColumn), finder.optionalNumber(p.m_predictedXColumn),
            finder.optionalNumber(p.m_predictedYColumn), finder.optionalNumber(p.m_confidenceColumn));
    }

    static AnswerTable truth(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
        final ColumnFinder finder = new ColumnFinder(spec, "the truth");
        return new AnswerTable(finder.text(p.m_classColumn), finder.optionalNumber(p.m_xColumn),
            finder.optionalNumber(p.m_yColumn), finder.micronsPerPixel());
    }

    /** @return what the row says; empty if its class is missing */
    Optional<Answer> read(final DataRow row) {
        final DataCell cell = row.getCell(className);
        if (cell.isMissing()) {
            return Optional.empty();
        }
        return Optional.of(new Answer(((StringValue)cell).getStringValue(),
            new Centroid(number(row, x), number(row, y)), number(row, figure)));
    }

    private static double number(final DataRow row, final int column) {
        return column == ColumnFinder.NONE ? Double.NaN : Cells.number(row.getCell(column));
    }
}
