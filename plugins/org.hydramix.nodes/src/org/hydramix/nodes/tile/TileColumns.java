package org.hydramix.nodes.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;

/** Names of the columns of tile tables, the same in all nodes so that their dialogs need no change. */
public final class TileColumns {

    /** The pixels. */
    public static final String TILE = "Tile";

    /** Class of the cell. */
    public static final String CLASS = "Class";

    /** Column of the cell's centroid in px of the tile. */
    public static final String X = "X";

    /** Row of the cell's centroid in px of the tile. */
    public static final String Y = "Y";

    /** All cells of a whole image, as GeoJSON. */
    public static final String CELLS = "Cells";

    /** How many cells a whole image has. */
    public static final String CELL_COUNT = "Number of cells";

    /** Image that the tile was cut from. */
    public static final String SOURCE = "Source";

    /** Column of the tile's first pixel in its image. */
    public static final String TILE_X = "Tile X";

    /** Row of the tile's first pixel in its image. */
    public static final String TILE_Y = "Tile Y";

    /** Resolution in µm/px. */
    public static final String MICRONS_PER_PIXEL = "Microns per pixel";

    /** Whether colours are as scanned or normalised. */
    public static final String COLOURS = "Colours";

    /** As {@link #probability} says, with the number that KNIME adds where the name was taken, as by another Predictor. */
    private static final Pattern PROBABILITY = Pattern.compile("P \\((.*?)\\)(?: \\(#\\d+\\))?");

    private TileColumns() {
    }

    /** @return of the table of labelled tiles */
    public static DataTableSpec labelled() {
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(column(TILE, PNGImageContent.TYPE));
        columns.add(column(CLASS, StringCell.TYPE));
        columns.add(column(X, DoubleCell.TYPE));
        columns.add(column(Y, DoubleCell.TYPE));
        addOrigin(columns);
        return table("Labelled tiles", columns);
    }

    /** @return of the table of annotated images */
    public static DataTableSpec annotated() {
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(column(TILE, PNGImageContent.TYPE));
        columns.add(column(CELLS, StringCell.TYPE));
        columns.add(column(CELL_COUNT, IntCell.TYPE));
        addOrigin(columns);
        return table("Annotated images", columns);
    }

    /** @return of the table of unlabelled tiles */
    public static DataTableSpec unlabelled() {
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(column(TILE, PNGImageContent.TYPE));
        addOrigin(columns);
        return table("Unlabelled tiles", columns);
    }

    private static void addOrigin(final List<DataColumnSpec> columns) {
        columns.add(column(SOURCE, StringCell.TYPE));
        columns.add(column(TILE_X, IntCell.TYPE));
        columns.add(column(TILE_Y, IntCell.TYPE));
        columns.add(column(MICRONS_PER_PIXEL, DoubleCell.TYPE));
        columns.add(column(COLOURS, StringCell.TYPE));
    }

    /** @return the name of the column with the probability of a class */
    public static String probability(final String className) {
        return "P (" + className + ")";
    }

    /** @return the class whose probability a column holds, by its name, numbered or not; empty if it holds something else */
    public static Optional<String> classOfProbability(final String column) {
        final Matcher name = PROBABILITY.matcher(column);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** @return a column */
    public static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /** @return a table */
    public static DataTableSpec table(final String name, final List<DataColumnSpec> columns) {
        return new DataTableSpec(name, columns.toArray(DataColumnSpec[]::new));
    }
}
