package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.nodes.tile.CellText;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColumnFinder;
import org.hydramix.nodes.tile.ImageTable;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;

/** True and found cells by image, from the tables of the Tile Reader and the Predictor. */
final class ImageTables {

    private final ExecutionContext exec;

    private final Map<String, List<Cell>> truth = new LinkedHashMap<>();

    private final Map<String, List<DetectedImage.Found>> found = new LinkedHashMap<>();

    private final Set<Double> resolutions = new LinkedHashSet<>();

    ImageTables(final ExecutionContext exec) {
        this.exec = exec;
    }

    /** @throws InvalidSettingsException if a column is missing */
    static void checkTruth(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
        if (ImageTable.isOne(spec)) {
            new ColumnFinder(spec, "the truth").text(TileColumns.SOURCE);
        } else {
            new Truth(spec, p);
        }
    }

    /** @throws InvalidSettingsException if a column is missing */
    static void checkFound(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
        new FoundCells(spec, p);
    }

    /** Columns of the truth; positions are those in the tile, which lies somewhere in its image. */
    private static final class Truth {

        private final int source;

        private final int className;

        private final int x;

        private final int y;

        private final int left;

        private final int top;

        private final int resolution;

        Truth(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
            final ColumnFinder finder = new ColumnFinder(spec, "the truth");
            source = finder.text(TileColumns.SOURCE);
            className = finder.text(p.m_classColumn);
            x = finder.number(p.m_xColumn);
            y = finder.number(p.m_yColumn);
            left = spec.containsName(TileColumns.TILE_X) ? finder.number(TileColumns.TILE_X) : ColumnFinder.NONE;
            top = spec.containsName(TileColumns.TILE_Y) ? finder.number(TileColumns.TILE_Y) : ColumnFinder.NONE;
            resolution = finder.micronsPerPixel();
        }
    }

    /** Columns of the found cells. */
    private static final class FoundCells {

        private final int source;

        private final int className;

        private final int x;

        private final int y;

        private final int confidence;

        FoundCells(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
            final ColumnFinder finder = new ColumnFinder(spec, "predictions");
            source = finder.text(TileColumns.SOURCE);
            className = finder.text(p.m_predictedClassColumn);
            x = finder.number(chosenOr(spec, p.m_predictedXColumn, TileColumns.X));
            y = finder.number(chosenOr(spec, p.m_predictedYColumn, TileColumns.Y));
            confidence = finder.optionalNumber(p.m_confidenceColumn);
        }

        /** The Predictor names positions in whole images and in tiles differently. */
        private static String chosenOr(final DataTableSpec spec, final String chosen, final String otherwise) {
            return spec.containsName(chosen) ? chosen : otherwise;
        }
    }

    /** Reads tiles with a cell each, or whole images with all their cells. */
    void readTruth(final BufferedDataTable table, final ScorerParameters p)
        throws InvalidSettingsException, CanceledExecutionException, EngineException {
        if (ImageTable.isOne(table.getDataTableSpec())) {
            readImages(table);
        } else {
            readTiles(table, p);
        }
    }

    private void readImages(final BufferedDataTable table)
        throws InvalidSettingsException, CanceledExecutionException, EngineException {
        final ColumnFinder finder = new ColumnFinder(table.getDataTableSpec(), "the truth");
        final int source = finder.text(TileColumns.SOURCE);
        final int cells = finder.text(TileColumns.CELLS);
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                if (!row.getCell(source).isMissing() && !row.getCell(cells).isMissing()) {
                    truth.put(text(row, source), CellText.read(text(row, cells), text(row, source)).stream()
                        .map(label -> new Cell(label.className(), label.centroid().orElseThrow())).toList());
                    if (finder.micronsPerPixel() != ColumnFinder.NONE) {
                        resolutions.add(Cells.number(row.getCell(finder.micronsPerPixel())));
                    }
                }
            }
        }
    }

    private void readTiles(final BufferedDataTable table, final ScorerParameters p)
        throws InvalidSettingsException, CanceledExecutionException {
        final Truth columns = new Truth(table.getDataTableSpec(), p);
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                final double x = Cells.number(row.getCell(columns.x)) + offset(row, columns.left);
                final double y = Cells.number(row.getCell(columns.y)) + offset(row, columns.top);
                if (!row.getCell(columns.source).isMissing()) {
                    final List<Cell> cells = truth.computeIfAbsent(text(row, columns.source), s -> new ArrayList<>());
                    if (columns.resolution != ColumnFinder.NONE) {
                        resolutions.add(Cells.number(row.getCell(columns.resolution)));
                    }
                    // background tiles and tiles without a dot tell of no cell
                    if (!Double.isNaN(x + y) && !row.getCell(columns.className).isMissing()
                        && !DotLabel.BACKGROUND.equals(text(row, columns.className))) {
                        cells.add(new Cell(text(row, columns.className), new Centroid(x, y)));
                    }
                }
            }
        }
    }

    void readFound(final BufferedDataTable table, final ScorerParameters p)
        throws InvalidSettingsException, CanceledExecutionException {
        final FoundCells columns = new FoundCells(table.getDataTableSpec(), p);
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                if (!row.getCell(columns.source).isMissing() && !row.getCell(columns.className).isMissing()) {
                    final double confidence = columns.confidence == ColumnFinder.NONE ? 1
                        : Cells.number(row.getCell(columns.confidence));
                    final var cell = new Cell(text(row, columns.className), new Centroid(
                        Cells.number(row.getCell(columns.x)), Cells.number(row.getCell(columns.y))));
                    found.computeIfAbsent(text(row, columns.source), s -> new ArrayList<>())
                        .add(new DetectedImage.Found(cell, confidence));
                }
            }
        }
    }

    private static double offset(final DataRow row, final int column) {
        return column == ColumnFinder.NONE ? 0 : Cells.number(row.getCell(column));
    }

    private static String text(final DataRow row, final int column) {
        return ((StringValue)row.getCell(column)).getStringValue();
    }

    /** @return the images that the truth knows; what was found in others cannot be scored */
    List<DetectedImage> images() {
        final List<DetectedImage> images = new ArrayList<>();
        truth.forEach((name, cells) -> images.add(new DetectedImage(name, cells, found.getOrDefault(name, List.of()))));
        return images;
    }

    /** @return images with found cells of which the truth says nothing */
    List<String> withoutTruth() {
        return found.keySet().stream().filter(name -> !truth.containsKey(name)).toList();
    }

    /** @return of all images in µm/px; NaN if it is not known or not the same */
    double micronsPerPixel() {
        return resolutions.size() == 1 ? resolutions.iterator().next() : Double.NaN;
    }
}
