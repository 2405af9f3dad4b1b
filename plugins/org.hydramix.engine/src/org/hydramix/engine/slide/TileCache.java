package org.hydramix.engine.slide;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.hydramix.engine.tile.RgbImage;

/** The tiles decoded last, up to a number of bytes. Safe for several threads. */
public final class TileCache {

    /** Enough for two rows of tiles of a slide 100,000 px wide. */
    private static final long MOST_BYTES = 160L << 20;

    /** A small heap has other uses, too. */
    private static final long HEAP_SHARE = 8;

    private static final int START = 64;

    private static final float LOAD = 0.75f;

    /**
     * @param level of the tile
     * @param index of the tile in its level
     */
    public record Key(int level, long index) {
    }

    private final Map<Key, RgbImage> tiles = new LinkedHashMap<>(START, LOAD, true);

    private final long limit = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_SHARE);

    private long bytes;

    /** @return the tile; null if it is not here */
    public synchronized RgbImage get(final Key key) {
        return tiles.get(key);
    }

    /**
     * @param key of the tile
     * @param tile decoded
     */
    public synchronized void put(final Key key, final RgbImage tile) {
        final RgbImage before = tiles.put(key, tile);
        bytes += tile.rgb().length - (before == null ? 0 : before.rgb().length);
        final Iterator<RgbImage> oldest = tiles.values().iterator();
        // a tile larger than the limit is kept until the next one comes
        while (bytes > limit && tiles.size() > 1) {
            bytes -= oldest.next().rgb().length;
            oldest.remove();
        }
    }

    /** Lets everything go. */
    public synchronized void clear() {
        tiles.clear();
        bytes = 0;
    }
}
