package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hydramix.engine.score.ClassScore;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionReport;
import org.hydramix.engine.score.FreeResponse;
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

/** Scores of detection as tables. What is not defined is missing. */
final class CellScoreTables {

    static final DataTableSpec FREE_RESPONSE = TileColumns.table("Free response",
        List.of(TileColumns.column("Least confidence", DoubleCell.TYPE), TileColumns.column("Recall", DoubleCell.TYPE),
            TileColumns.column("False cells per image", DoubleCell.TYPE),
            TileColumns.column("Precision", DoubleCell.TYPE), TileColumns.column("F1", DoubleCell.TYPE),
            TileColumns.column("Mean class F1", DoubleCell.TYPE)));

    private static final String MISSED = "(missed)";

    private static final String FALSE = "(no cell)";

    private final ExecutionContext exec;

    CellScoreTables(final ExecutionContext exec) {
        this.exec = exec;
    }

    BufferedDataTable scores(final DetectionReport report, final List<DetectedImage> images, final double radius,
        final double resolution) {
        final ClassScore overall = report.score().overall();
        final Map<String, Double> values = new LinkedHashMap<>();
        values.put("Detection F1", overall.f1());
        values.put("Detection precision", overall.precision());
        values.put("Detection recall", overall.recall());
        values.put("Mean class F1", report.score().meanClassF1());
        values.put("Localisation error, median (px)", report.localisation().medianPixels());
        values.put("Localisation error, mean (px)", report.localisation().meanPixels());
        values.put("Localisation error, median (µm)", report.localisation().medianMicrons());
        values.put("Localisation error, mean (µm)", report.localisation().meanMicrons());
        values.put("Correlation of counts over images", report.countCorrelation());
        values.put("Matching radius (px)", radius);
        values.put("Matching radius (µm)", radius * resolution);
        values.put("True cells", (double)overall.support());
        values.put("Found cells", (double)(overall.truePositives() + overall.falsePositives()));
        values.put("Images", (double)images.size());
        final BufferedDataContainer table = exec.createDataContainer(ScoreTables.SCORES);
        values.forEach((name, value) -> table.addRowToTable(new DefaultRow(name, Cells.number(value))));
        return closed(table);
    }

    BufferedDataTable confusion(final DetectionReport report, final List<String> classes) {
        final List<DataColumnSpec> columns = new ArrayList<>();
        classes.forEach(name -> columns.add(TileColumns.column(name, LongCell.TYPE)));
        columns.add(TileColumns.column(MISSED, LongCell.TYPE));
        final BufferedDataContainer table =
            exec.createDataContainer(TileColumns.table("Confusion matrix", columns));
        for (int t = 0; t <= classes.size(); t++) {
            final List<DataCell> cells = new ArrayList<>();
            for (final long count : report.confusion()[t]) {
                cells.add(new LongCell(count));
            }
            table.addRowToTable(new DefaultRow(t < classes.size() ? classes.get(t) : FALSE, cells));
        }
        return closed(table);
    }

    BufferedDataTable freeResponse(final FreeResponse curve) {
        final BufferedDataContainer table = exec.createDataContainer(FREE_RESPONSE);
        for (final FreeResponse.Point point : curve.points()) {
            final ClassScore overall = point.score().overall();
            table.addRowToTable(new DefaultRow(String.format(Locale.ROOT, "%.2f", point.confidence()),
                new DoubleCell(point.confidence()), Cells.number(overall.recall()),
                Cells.number(point.falsePerImage()), Cells.number(overall.precision()), Cells.number(overall.f1()),
                Cells.number(point.score().meanClassF1())));
        }
        return closed(table);
    }

    /** @return the free response where there is none: tiles */
    BufferedDataTable noFreeResponse() {
        return closed(exec.createDataContainer(FREE_RESPONSE));
    }

    private static BufferedDataTable closed(final BufferedDataContainer table) {
        table.close();
        return table.getTable();
    }
}
