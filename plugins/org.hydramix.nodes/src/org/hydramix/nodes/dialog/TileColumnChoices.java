package org.hydramix.nodes.dialog;

import java.util.List;

import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.image.png.PNGImageValue;

/** The columns of a node's first table of tiles. */
public final class TileColumnChoices {

    /** The pixels. */
    public static final WantedColumn TILE =
        new WantedColumn(0, PNGImageValue.class, TileColumns.TILE, List.of("image", "patch", "picture"), true, true);

    /** The class of the cell. */
    public static final WantedColumn CLASS = new WantedColumn(0, StringValue.class, TileColumns.CLASS,
        List.of("classname", "celltype", "label", "class", "category", "phenotype"), true, true);

    /** Column of the cell in px of the tile. */
    public static final WantedColumn X =
        new WantedColumn(0, DoubleValue.class, TileColumns.X, List.of("xpx", "centroidx", "xcentroid", "cellx"), false,
            true);

    /** Row of the cell in px of the tile. */
    public static final WantedColumn Y =
        new WantedColumn(0, DoubleValue.class, TileColumns.Y, List.of("ypx", "centroidy", "ycentroid", "celly"), false,
            true);

    /** As {@link #X}, where the node can do without. */
    public static final WantedColumn TRUE_X = new WantedColumn(0, DoubleValue.class, X.usualName(), X.signs(), false,
        false);

    /** As {@link #Y}, where the node can do without. */
    public static final WantedColumn TRUE_Y = new WantedColumn(0, DoubleValue.class, Y.usualName(), Y.signs(), false,
        false);

    private TileColumnChoices() {
    }

    /** {@link TileColumnChoices#TILE} when the dialog opens. */
    public static final class Tile extends GuessedColumn {
        Tile() {
            super(TILE);
        }
    }

    /** {@link TileColumnChoices#CLASS} when the dialog opens. */
    public static final class ClassName extends GuessedColumn {
        ClassName() {
            super(CLASS);
        }
    }

    /** {@link TileColumnChoices#X} when the dialog opens. */
    public static final class CellX extends GuessedColumn {
        CellX() {
            super(X);
        }
    }

    /** {@link TileColumnChoices#Y} when the dialog opens. */
    public static final class CellY extends GuessedColumn {
        CellY() {
            super(Y);
        }
    }

    /** {@link TileColumnChoices#TRUE_X} when the dialog opens. */
    public static final class TrueX extends GuessedColumn {
        TrueX() {
            super(TRUE_X);
        }
    }

    /** {@link TileColumnChoices#TRUE_Y} when the dialog opens. */
    public static final class TrueY extends GuessedColumn {
        TrueY() {
            super(TRUE_Y);
        }
    }
}
