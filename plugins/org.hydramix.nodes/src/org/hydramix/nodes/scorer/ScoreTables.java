package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.engine.score.ClassScore;
import org.hydramix.engine.score.ClassificationScore;
import org.hydramix.engine.score.DetectionScore;
import org.hydramix.engine.score.LocalisationScore;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Scores as tables. What is not defined, such as the precision of a class that was never predicted, is missing. */
final class ScoreTables {

    static final DataTableSpec SCORES =
        TileColumns.table("Scores", List.of(TileColumns.column("Value", DoubleCell.TYPE)));

    static final DataTableSpec PER_CLASS = TileColumns.table("Scores per class",
        List.of(TileColumns.column("Precision", DoubleCell.TYPE), TileColumns.column("Recall", DoubleCell.TYPE),
            TileColumns.column("F1", DoubleCell.TYPE), TileColumns.column("Support", LongCell.TYPE)));

    private ScoreTables() {
    }

    static BufferedDataTable scores(final ClassificationScore classes, final LocalisationScore positions,
        final ExecutionContext exec) {
        final Map<String, Double> values = new LinkedHashMap<>();
        values.put("Accuracy", classes.accuracy());
        values.put("Balanced accuracy", classes.balancedAccuracy());
        values.put("Macro-F1", classes.macroF1());
        values.put("Expected calibration error", classes.calibrationError());
        values.put("Localisation error, median (px)", positions.medianPixels());
        values.put("Localisation error, mean (px)", positions.meanPixels());
        values.put("Localisation error, median (µm)", positions.medianMicrons());
        values.put("Localisation error, mean (µm)", positions.meanMicrons());
        values.put("Cells", (double)classes.cases());
        final BufferedDataContainer table = exec.createDataContainer(SCORES);
        values.forEach((name, value) -> table.addRowToTable(new DefaultRow(name, Cells.number(value))));
        return closed(table);
    }

    static BufferedDataTable perClass(final ClassificationScore score, final ExecutionContext exec) {
        return perClass(score.perClass(), exec);
    }

    static BufferedDataTable perClass(final DetectionScore score, final ExecutionContext exec) {
        return perClass(score.perClass(), exec);
    }

    private static BufferedDataTable perClass(final List<ClassScore> scores, final ExecutionContext exec) {
        final BufferedDataContainer table = exec.createDataContainer(PER_CLASS);
        for (final ClassScore cls : scores) {
            table.addRowToTable(new DefaultRow(cls.className(), Cells.number(cls.precision()),
                Cells.number(cls.recall()), Cells.number(cls.f1()), new LongCell(cls.support())));
        }
        return closed(table);
    }

    static BufferedDataTable confusion(final ClassificationScore score, final ExecutionContext exec) {
        final List<DataColumnSpec> columns =
            score.classNames().stream().map(name -> TileColumns.column(name, LongCell.TYPE)).toList();
        final BufferedDataContainer table =
            exec.createDataContainer(TileColumns.table("Confusion matrix", columns));
        for (int t = 0; t < score.classNames().size(); t++) {
            final List<DataCell> cells = new ArrayList<>();
            for (final long count : score.confusion()[t]) {
                cells.add(new LongCell(count));
            }
            table.addRowToTable(new DefaultRow(score.classNames().get(t), cells));
        }
        return closed(table);
    }

    private static BufferedDataTable closed(final BufferedDataContainer table) {
        table.close();
        return table.getTable();
    }
}
