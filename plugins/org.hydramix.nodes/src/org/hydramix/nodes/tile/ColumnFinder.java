package org.hydramix.nodes.tile;

import java.util.stream.Collectors;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.InvalidSettingsException;

/** Finds columns that a user chose, with messages that say what could be chosen instead. */
public final class ColumnFinder {

    /** Index of a column that is not used. */
    public static final int NONE = -1;

    private final DataTableSpec table;

    private final String what;

    /**
     * @param table to look in
     * @param what it is called in messages, such as "labelled tiles"
     */
    public ColumnFinder(final DataTableSpec table, final String what) {
        this.table = table;
        this.what = what;
    }

    /** @return index of a column with PNG images */
    public int image(final String name) throws InvalidSettingsException {
        return find(name, PNGImageValue.class, "PNG images");
    }

    /** @return index of a column with texts */
    public int text(final String name) throws InvalidSettingsException {
        return find(name, StringValue.class, "texts");
    }

    /** @return index of a column with numbers */
    public int number(final String name) throws InvalidSettingsException {
        return find(name, DoubleValue.class, "numbers");
    }

    /** @return index of a column with numbers; {@link #NONE} if the name is blank */
    public int optionalNumber(final String name) throws InvalidSettingsException {
        return name.isBlank() ? NONE : number(name);
    }

    /** @return index of a column with numbers; {@link #NONE} if there is none of that name */
    public int numberIfThere(final String name) {
        return ifThere(name, DoubleValue.class);
    }

    /** @return index of the column with the resolution in µm/px; {@link #NONE} if there is none */
    public int micronsPerPixel() {
        return ifThere(TileColumns.MICRONS_PER_PIXEL, DoubleValue.class);
    }

    /** @return index of the column that says what was done to colours; {@link #NONE} if there is none */
    public int colours() {
        return ifThere(TileColumns.COLOURS, StringValue.class);
    }

    /** @return index of the column that names the image of a tile; {@link #NONE} if there is none */
    public int source() {
        return ifThere(TileColumns.SOURCE, StringValue.class);
    }

    /** @return indices of the columns that say where in its image a tile lies; {@link #NONE} for one that is not there */
    public int[] position() {
        return new int[]{ifThere(TileColumns.TILE_X, DoubleValue.class), ifThere(TileColumns.TILE_Y, DoubleValue.class)};
    }

    private int ifThere(final String name, final Class<? extends DataValue> type) {
        final DataColumnSpec column = table.getColumnSpec(name);
        return column != null && column.getType().isCompatible(type) ? table.findColumnIndex(name) : NONE;
    }

    private int find(final String name, final Class<? extends DataValue> type, final String content)
        throws InvalidSettingsException {
        final DataColumnSpec column = table.getColumnSpec(name);
        if (column != null && column.getType().isCompatible(type)) {
            return table.findColumnIndex(name);
        }
        final String fitting = table.stream().filter(c -> c.getType().isCompatible(type)).map(DataColumnSpec::getName)
            .collect(Collectors.joining(", "));
        final String choices = fitting.isEmpty() ? "" : " Columns with " + content + ": " + fitting + ".";
        if (column == null) {
            throw new InvalidSettingsException("The table of " + what + " has no column '" + name + "' with " + content
                + "." + (choices.isEmpty() ? " It has no such column at all; connect another table." : choices));
        }
        throw new InvalidSettingsException("The column '" + name + "' of the table of " + what + " has the type '"
            + column.getType().getName() + "'; wanted are " + content + "." + conversion(column, type) + choices);
    }

    /** What lists files gives a column of paths, which are no texts to KNIME. */
    private static String conversion(final DataColumnSpec column, final Class<? extends DataValue> wanted) {
        if (wanted != StringValue.class) {
            return " Choose another column or connect another table.";
        }
        return " Convert it, for example with the node "
            + (column.getType().isCompatible(DoubleValue.class) ? "Number to String." : "Path to String.");
    }
}
