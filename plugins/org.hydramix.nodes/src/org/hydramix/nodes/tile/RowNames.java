package org.hydramix.nodes.tile;

import java.util.HashMap;
import java.util.Map;

/** Row IDs that say where a tile comes from, unique across the outputs of a node. */
public final class RowNames {

    private final Map<String, Integer> used = new HashMap<>();

    /**
     * @param source image that the tile was cut from
     * @param left of the tile in the image, in px
     * @param top of the tile in the image, in px
     * @return such as {@code a/b.png@120,64}, with a number behind it if two tiles start at the same pixel
     */
    public String next(final String source, final int left, final int top) {
        final String name = source + "@" + left + "," + top;
        final int times = used.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + "#" + times;
    }
}
