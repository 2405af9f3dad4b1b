package org.hydramix.nodes.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.hydramix.engine.train.HistoryRow;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** The history of a training as a table, one row an evaluation. */
final class HistoryTable {

    private static final List<String> FIGURES = List.of("Learning rate", "Weight of unlabelled tiles", "Loss",
        "Class loss", "Unlabelled loss", "Location loss", "Training accuracy", "Validation accuracy",
        "Validation macro-F1", "Validation location error (px)");

    private HistoryTable() {
    }

    /**
     * @param classNames of the guesses; empty if there are no guesses
     * @return of the table
     */
    static DataTableSpec spec(final List<String> classNames) {
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(TileColumns.column("Step", IntCell.TYPE));
        FIGURES.forEach(name -> columns.add(TileColumns.column(name, DoubleCell.TYPE)));
        classNames.forEach(name -> columns.add(TileColumns.column("Share of guesses (" + name + ")", DoubleCell.TYPE)));
        return TileColumns.table("Training history", columns);
    }

    static BufferedDataTable write(final List<HistoryRow> history, final List<String> classNames,
        final ExecutionContext exec) {
        final BufferedDataContainer table = exec.createDataContainer(spec(classNames));
        for (final HistoryRow row : history) {
            final List<DataCell> cells = new ArrayList<>();
            cells.add(new IntCell(row.step()));
            DoubleStream.of(row.learningRate(), row.unlabelledWeight(), row.loss(), row.classLoss(),
                row.unlabelledLoss(), row.locationLoss(), row.trainingAccuracy(), row.validationAccuracy(),
                row.validationMacroF1(), row.validationLocationError()).mapToObj(Cells::number).forEach(cells::add);
            for (int c = 0; c < classNames.size(); c++) {
                cells.add(Cells.number(c < row.guessShares().size() ? row.guessShares().get(c) : Double.NaN));
            }
            table.addRowToTable(new DefaultRow("Step " + row.step(), cells));
        }
        table.close();
        return table.getTable();
    }
}
