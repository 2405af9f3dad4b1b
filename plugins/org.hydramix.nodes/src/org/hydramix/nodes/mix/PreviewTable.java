package org.hydramix.nodes.mix;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.field.FieldPreview;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.mix.MixPreview;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Mixed tiles as a table. */
final class PreviewTable {

    private PreviewTable() {
    }

    static DataTableSpec spec(final List<String> classNames) {
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(TileColumns.column("Mixed tile", PNGImageContent.TYPE));
        classNames.forEach(name -> columns.add(TileColumns.column(TileColumns.probability(name), DoubleCell.TYPE)));
        columns.add(TileColumns.column(TileColumns.X, DoubleCell.TYPE));
        columns.add(TileColumns.column(TileColumns.Y, DoubleCell.TYPE));
        columns.add(TileColumns.column("Lambda", DoubleCell.TYPE));
        columns.add(TileColumns.column("First tile", StringCell.TYPE));
        columns.add(TileColumns.column("Second tile", StringCell.TYPE));
        return TileColumns.table("Mixed tiles", columns);
    }

    static DataTableSpec imageSpec() {
        return TileColumns.table("Mixed tiles",
            List.of(TileColumns.column("Mixed tile", PNGImageContent.TYPE), TileColumns.column("Lambda", DoubleCell.TYPE),
                TileColumns.column("First image", StringCell.TYPE), TileColumns.column("Second image", StringCell.TYPE)));
    }

    /**
     * @param set of whole images
     * @param previews mixed parts of them
     */
    static BufferedDataTable write(final FieldSet set, final List<FieldPreview> previews, final ExecutionContext exec,
        final Monitor monitor) throws CancelledException {
        final BufferedDataContainer table = exec.createDataContainer(imageSpec());
        for (final FieldPreview preview : previews) {
            monitor.checkCancelled();
            table.addRowToTable(new DefaultRow("Mixed " + (table.size() + 1), Cells.image(preview.mixed()),
                new DoubleCell(preview.lambda()), new StringCell(set.labelled().get(preview.first()).name()),
                new StringCell(set.labelled().get(preview.second()).name())));
        }
        table.close();
        return table.getTable();
    }

    /**
     * @param preview mixed tiles
     * @param classNames of the set
     * @param labelled names of the labelled tiles, which come first in the preview's numbers
     */
    static BufferedDataTable write(final MixPreview preview, final List<String> classNames,
        final List<String> labelled, final ExecutionContext exec, final Monitor monitor) throws CancelledException {
        final BufferedDataContainer table = exec.createDataContainer(spec(classNames));
        final PatchSet mixed = preview.mixed();
        for (int i = 0; i < mixed.count(); i++) {
            monitor.checkCancelled();
            final List<DataCell> cells = new ArrayList<>();
            cells.add(Cells.image(mixed, i));
            for (int c = 0; c < mixed.classes(); c++) {
                cells.add(new DoubleCell(mixed.distributions()[i * mixed.classes() + c]));
            }
            final Centroid centroid = Centroid.ofFraction(mixed.centroids()[2 * i], mixed.centroids()[2 * i + 1],
                mixed.size(), mixed.size());
            cells.add(Cells.number(centroid.x()));
            cells.add(Cells.number(centroid.y()));
            cells.add(new DoubleCell(preview.lambda()[i]));
            cells.add(new StringCell(name(preview.first()[i], labelled)));
            cells.add(new StringCell(name(preview.second()[i], labelled)));
            table.addRowToTable(new DefaultRow("Mixed " + (i + 1), cells));
        }
        table.close();
        return table.getTable();
    }

    private static String name(final int index, final List<String> labelled) {
        return index < labelled.size() ? labelled.get(index) : "unlabelled tile " + (index - labelled.size() + 1);
    }
}
