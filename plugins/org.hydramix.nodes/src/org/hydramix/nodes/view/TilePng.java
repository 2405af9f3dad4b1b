package org.hydramix.nodes.view;

import java.util.Arrays;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.tile.RgbImage;
import org.knime.core.data.DataCell;
import org.knime.core.data.image.png.PNGImageValue;

/** Tiles as Base64 of PNG. */
public final class TilePng {

    private TilePng() {
    }

    /** @return one patch of a set */
    public static String of(final PatchSet patches, final int index) {
        final int bytes = patches.patchBytes();
        return Packed.bytes(PngTile.encode(new RgbImage(patches.size(), patches.size(),
            Arrays.copyOfRange(patches.rgb(), index * bytes, (index + 1) * bytes))));
    }

    /** @return the image in a cell that holds one */
    public static String of(final DataCell image) {
        return Packed.bytes(((PNGImageValue)image).getImageContent().getByteArray());
    }
}
