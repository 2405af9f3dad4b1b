package org.hydramix.nodes.view;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.tile.RgbImage;
import org.knime.core.data.DataCell;
import org.knime.core.data.image.png.PNGImageValue;

import com.google.gson.JsonObject;

/** Tiles as Base64 of PNG. */
public final class TilePng {

    /** Where a PNG file has its width, and four bytes further its height (ISO/IEC 15948, 11.2.2). */
    private static final int WIDTH_AT = 16;

    private TilePng() {
    }

    /** @return one patch of a set */
    public static String of(final PatchSet patches, final int index) {
        final int bytes = patches.patchBytes();
        return Packed.bytes(PngTile.encode(new RgbImage(patches.size(), patches.size(),
            Arrays.copyOfRange(patches.rgb(), index * bytes, (index + 1) * bytes))));
    }

    /**
     * @param name of the tile
     * @param image a cell that holds a PNG
     * @return the tile with its size in px
     */
    public static JsonObject tile(final String name, final DataCell image) {
        final byte[] png = ((PNGImageValue)image).getImageContent().getByteArray();
        final JsonObject tile = new JsonObject();
        tile.addProperty("name", name);
        tile.addProperty("png", Packed.bytes(png));
        tile.addProperty("width", ByteBuffer.wrap(png).getInt(WIDTH_AT));
        tile.addProperty("height", ByteBuffer.wrap(png).getInt(WIDTH_AT + Integer.BYTES));
        return tile;
    }
}
