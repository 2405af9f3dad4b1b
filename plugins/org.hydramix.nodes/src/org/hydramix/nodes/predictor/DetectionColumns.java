package org.hydramix.nodes.predictor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.SlideReport;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;

/** Columns of the cells found in whole images, and of the images. */
public final class DetectionColumns {

    /** Column of the cell in µm from the left border of the image. */
    public static final String X_MICRONS = "X (µm)";

    /** Row of the cell in µm from the upper border of the image. */
    public static final String Y_MICRONS = "Y (µm)";

    /** From the middle of the first pixel to the border of the image. */
    private static final double BORDER = 0.5;

    private final List<String> classes;

    private final boolean overlay;

    DetectionColumns(final List<String> classes, final boolean overlay) {
        this.classes = List.copyOf(classes);
        this.overlay = overlay;
    }

    /** @return one row a cell */
    DataTableSpec cells() {
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(TileColumns.column(TileColumns.SOURCE, StringCell.TYPE));
        for (final String name : List.of(TileColumns.X, TileColumns.Y, X_MICRONS, Y_MICRONS)) {
            columns.add(TileColumns.column(name, DoubleCell.TYPE));
        }
        columns.add(TileColumns.column(PredictionColumns.PREDICTED_CLASS, StringCell.TYPE));
        classes.forEach(name -> columns.add(TileColumns.column(TileColumns.probability(name), DoubleCell.TYPE)));
        columns.add(TileColumns.column(PredictionColumns.CONFIDENCE, DoubleCell.TYPE));
        return TileColumns.table("Cells", columns);
    }

    /** @return one row an image; without the columns of classes if they are not known */
    static DataTableSpec images(final List<String> classes, final boolean overlay) {
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(TileColumns.column(TileColumns.SOURCE, StringCell.TYPE));
        columns.add(TileColumns.column("Width (px)", LongCell.TYPE));
        columns.add(TileColumns.column("Height (px)", LongCell.TYPE));
        columns.add(TileColumns.column(TileColumns.MICRONS_PER_PIXEL, DoubleCell.TYPE));
        columns.add(TileColumns.column("Area analysed (mm²)", DoubleCell.TYPE));
        columns.add(TileColumns.column("Cells", LongCell.TYPE));
        classes.forEach(name -> columns.add(TileColumns.column("Cells (" + name + ")", LongCell.TYPE)));
        classes.forEach(name -> columns.add(TileColumns.column("Cells per mm² (" + name + ")", DoubleCell.TYPE)));
        columns.add(TileColumns.column("Seconds", DoubleCell.TYPE));
        columns.add(TileColumns.column("Problem", StringCell.TYPE));
        if (overlay) {
            columns.add(TileColumns.column("Overlay", PNGImageContent.TYPE));
        }
        return TileColumns.table("Images", columns);
    }

    DataTableSpec images() {
        return images(classes, overlay);
    }

    /**
     * @param source image that the cell lies in
     * @param cell in px of the image
     * @param micronsPerPixel of the image in µm/px; NaN if unknown
     */
    List<DataCell> cell(final String source, final DetectedCell cell, final double micronsPerPixel) {
        final List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell(source));
        cells.add(new DoubleCell(cell.centroid().x()));
        cells.add(new DoubleCell(cell.centroid().y()));
        cells.add(Cells.number((cell.centroid().x() + BORDER) * micronsPerPixel));
        cells.add(Cells.number((cell.centroid().y() + BORDER) * micronsPerPixel));
        cells.add(new StringCell(classes.get(cell.best())));
        for (final float probability : cell.probabilities()) {
            cells.add(new DoubleCell(probability));
        }
        cells.add(new DoubleCell(cell.confidence()));
        return cells;
    }

    /** @param picture of the image with its cells; missing if there is none */
    List<DataCell> image(final SlideReport report, final DataCell picture) {
        final List<DataCell> cells = new ArrayList<>();
        cells.add(new StringCell(report.name()));
        cells.add(new LongCell(report.width()));
        cells.add(new LongCell(report.height()));
        cells.add(Cells.number(report.micronsPerPixel()));
        cells.add(Cells.number(report.areaMillimetres2()));
        cells.add(new LongCell(report.cells()));
        report.counts().forEach(count -> cells.add(new LongCell(count)));
        for (int c = 0; c < classes.size(); c++) {
            cells.add(Cells.number(report.density(c)));
        }
        cells.add(new DoubleCell(report.seconds()));
        cells.add(report.warnings().isEmpty() ? DataType.getMissingCell()
            : new StringCell(String.join(" ", report.warnings())));
        if (overlay) {
            cells.add(picture);
        }
        return cells;
    }

    /** @return an image that could not be opened, or not be searched to its end */
    List<DataCell> problem(final String source, final String reason) {
        final List<DataCell> cells =
            new ArrayList<>(Collections.nCopies(images().getNumColumns(), DataType.getMissingCell()));
        cells.set(0, new StringCell(source));
        cells.set(images().findColumnIndex("Problem"), new StringCell(reason));
        return cells;
    }
}
