package org.hydramix.nodes.tile;

import java.util.Arrays;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.tile.RgbImage;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.image.png.PNGImageContent;

/** Values to cells and back. */
public final class Cells {

    private Cells() {
    }

    /** @return a number; a missing cell for NaN, the engine's sign for "not known" */
    public static DataCell number(final double value) {
        return Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value);
    }

    /** @return the number in a cell; NaN if it is missing */
    public static double number(final DataCell cell) {
        return cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
    }

    /** @return whether a cell of a column with texts says nothing: it is missing, or its text is blank */
    public static boolean isBlank(final DataCell cell) {
        return cell.isMissing() || ((StringValue)cell).getStringValue().isBlank();
    }

    /** @return a PNG image */
    public static DataCell image(final RgbImage image) {
        return new PNGImageContent(PngTile.encode(image)).toImageCell();
    }

    /** @return a PNG image of one patch of a set */
    public static DataCell image(final PatchSet patches, final int index) {
        final int bytes = patches.patchBytes();
        return image(new RgbImage(patches.size(), patches.size(),
            Arrays.copyOfRange(patches.rgb(), index * bytes, (index + 1) * bytes)));
    }
}
