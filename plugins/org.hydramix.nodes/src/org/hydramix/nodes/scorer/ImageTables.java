package org.hydramix.nodes.scorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.score.DetectedImage;
import org.hydramix.engine.score.DetectionScore.Cell;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.nodes.predictor.DetectionColumns;
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
import org.knime.core.node.KNIMEException;

/** True and found cells by image, from the tables of the Tile Reader and the Predictor. */
final class ImageTables {

    private final ExecutionContext exec;

    private final Map<String, List<Cell>> truth = new LinkedHashMap<>();

    private final Map<String, List<DetectedImage.Found>> found = new LinkedHashMap<>();

    private final ImageScale scale = new ImageScale();

    ImageTables(final ExecutionContext exec) {
        this.exec = exec;
    }

    /** @throws InvalidSettingsException if a column is missing */
    static void checkTruth(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
        if (ImageTable.isOne(spec)) {
            ImageTruth.check(spec);
        } else {
            new Truth(spec, p);
        }
    }

    /** @throws InvalidSettingsException if a column is missing */
    static void checkFound(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
        new FoundCells(spec, p);
    }

    /** Columns of the truth; positions are in px of the tile, which lies somewhere in its image. */
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

        private final int xMicrons;

        private final int yMicrons;

        private final int confidence;

        FoundCells(final DataTableSpec spec, final ScorerParameters p) throws InvalidSettingsException {
            final ColumnFinder finder = new ColumnFinder(spec, "predictions");
            source = finder.text(TileColumns.SOURCE);
            className = finder.text(p.m_predictedClassColumn);
            x = finder.number(chosenOr(spec, p.m_predictedXColumn, TileColumns.X));
            y = finder.number(chosenOr(spec, p.m_predictedYColumn, TileColumns.Y));
            xMicrons = finder.numberIfThere(DetectionColumns.X_MICRONS);
            yMicrons = finder.numberIfThere(DetectionColumns.Y_MICRONS);
            confidence = finder.optionalNumber(p.m_confidenceColumn);
        }

        /** The Predictor names positions in whole images and in tiles differently. */
        private static String chosenOr(final DataTableSpec spec, final String chosen, final String otherwise) {
            return spec.containsName(chosen) ? chosen : otherwise;
        }
    }

    /** Reads tiles with a cell each, or whole images with all their cells; to be called after {@link #readFound}. */
    void readTruth(final BufferedDataTable table, final ScorerParameters p)
        throws InvalidSettingsException, CanceledExecutionException, EngineException {
        if (ImageTable.isOne(table.getDataTableSpec())) {
            ImageTruth.read(table, exec, truth, scale);
        } else {
            readTiles(table, p);
        }
    }

    private void readTiles(final BufferedDataTable table, final ScorerParameters p)
        throws InvalidSettingsException, CanceledExecutionException {
        final Truth columns = new Truth(table.getDataTableSpec(), p);
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                if (!row.getCell(columns.source).isMissing()) {
                    final String image = text(row, columns.source);
                    final double resolution = number(row, columns.resolution, Double.NaN);
                    final Centroid place = scale.toImage(image, place(row, columns.left, columns.top, 0),
                        place(row, columns.x, columns.y, Double.NaN), resolution);
                    scale.addTruth(image, resolution);
                    final List<Cell> cells = truth.computeIfAbsent(image, s -> new ArrayList<>());
                    // background tiles and tiles without a dot tell of no cell
                    if (!Double.isNaN(place.x() + place.y()) && !row.getCell(columns.className).isMissing()
                        && !DotLabel.BACKGROUND.equals(text(row, columns.className))) {
                        cells.add(new Cell(text(row, columns.className), place));
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
                    final String image = text(row, columns.source);
                    final Centroid place = place(row, columns.x, columns.y, Double.NaN);
                    scale.addFound(image, place, place(row, columns.xMicrons, columns.yMicrons, Double.NaN));
                    found.computeIfAbsent(image, s -> new ArrayList<>())
                        .add(new DetectedImage.Found(new Cell(text(row, columns.className), place),
                            number(row, columns.confidence, 1)));
                }
            }
        }
    }

    private static Centroid place(final DataRow row, final int x, final int y, final double otherwise) {
        return new Centroid(number(row, x, otherwise), number(row, y, otherwise));
    }

    private static double number(final DataRow row, final int column, final double otherwise) {
        return column == ColumnFinder.NONE ? otherwise : Cells.number(row.getCell(column));
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

    /** @return the same images, all in px of {@code resolution} in µm/px */
    List<DetectedImage> imagesAt(final double resolution) {
        return images().stream().map(image -> image.enlarged(scale.factorTo(resolution, image.name()))).toList();
    }

    /**
     * @throws KNIMEException if cells were found, but all of them in images that the truth does not name: then the names
     *             differ rather than what is in the images
     */
    void requireCommonImage() throws KNIMEException {
        final List<String> others = withoutTruth();
        if (!others.isEmpty() && others.size() == found.size()) {
            throw new KNIMEException("None of the " + found.size() + " images with predicted cells is among the "
                + truth.size() + " images of the truth: the first table has for example '" + others.get(0)
                + "' in the column '" + TileColumns.SOURCE + "', the second '" + truth.keySet().iterator().next()
                + "'. Give Tile Reader and Predictor the same folder or the same list of files, so that they name images"
                + " alike.");
        }
    }

    /** @return images with found cells of which the truth says nothing */
    List<String> withoutTruth() {
        return found.keySet().stream().filter(name -> !truth.containsKey(name)).toList();
    }

    /** @return of all images that were searched, in µm/px; NaN if it is not known or not the same */
    double micronsPerPixel() {
        return scale.micronsPerPixel();
    }

    /** @return the first image that was searched whose resolution is not known */
    Optional<String> ofUnknownResolution() {
        return scale.unknown();
    }

    /** @return whether all images that were searched have a known resolution, but not the same */
    boolean areOfMixedResolutions() {
        return scale.isMixed();
    }
}
