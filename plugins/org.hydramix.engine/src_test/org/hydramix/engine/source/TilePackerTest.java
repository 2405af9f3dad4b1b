package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.junit.jupiter.api.Test;

/** Tiles to patches. */
class TilePackerTest {

    private static final Tile TUMOUR = tile(2, 0.5, new DotLabel("tumour", Optional.of(new Centroid(0.5, 1))));

    private static final Tile BACKGROUND = tile(2, Double.NaN, new DotLabel(DotLabel.BACKGROUND, Optional.empty()));

    private static final Tile STROMA = tile(2, 0.51, new DotLabel("zstroma", Optional.of(new Centroid(0, 0))));

    @Test
    void classesAreSortedWithTheBackgroundLast() {
        assertEquals(List.of("tumour", "zstroma", "background"),
            TilePacker.classNames(List.of(BACKGROUND, STROMA, TUMOUR, TUMOUR.unlabelled())));
    }

    @Test
    void packs() throws EngineException {
        final PatchSet set = TilePacker.pack(List.of(BACKGROUND, TUMOUR, TUMOUR.unlabelled()),
            List.of("tumour", "background"), 2);
        assertEquals(3, set.count());
        assertArrayEquals(new float[]{0, 1, 1, 0, 0, 0}, set.distributions());
        assertArrayEquals(new float[]{Float.NaN, Float.NaN, 0.5f, 0.75f, Float.NaN, Float.NaN}, set.centroids());
        assertEquals(5, set.rgb()[12 + 5]);
    }

    @Test
    void badTilesAreNamed() {
        assertMessage(() -> TilePacker.pack(List.of(TUMOUR, tile(3, 1, null)), List.of("tumour"), 2),
            "The tile from slide.png has 3 × 3 px, but 2 × 2 px are needed", "same patch size");
        assertMessage(() -> TilePacker.pack(List.of(STROMA), List.of("tumour"), 2), "slide.png", "class 'zstroma'",
            "none of: tumour");
        assertMessage(() -> TilePacker.patchSize(List.of()), "There are no tiles");
    }

    @Test
    void oneResolution() throws EngineException {
        assertEquals(0.5, TilePacker.micronsPerPixel(List.of(BACKGROUND, TUMOUR, STROMA)));
        assertTrue(Double.isNaN(TilePacker.micronsPerPixel(List.of(BACKGROUND))));
        assertMessage(() -> TilePacker.micronsPerPixel(List.of(TUMOUR, tile(2, 0.25, null))),
            "slide.png has 0.25 µm/px",
            "others have 0.5 µm/px", "one resolution");
    }

    @Test
    void tilesKeepTheirPlaces() throws EngineException {
        final Tile elsewhere = new Tile(TUMOUR.image(), Optional.empty(), "other.png", 7, 9, 0.5);
        final Places places = TilePacker.pack(List.of(TUMOUR, elsewhere, STROMA), List.of("tumour", "zstroma"), 2).places();
        assertEquals(List.of("slide.png", "other.png"), places.images());
        assertArrayEquals(new int[]{0, 1, 0}, places.image());
        assertArrayEquals(new float[]{0, 0, 7, 9, 0, 0}, places.xy());
        assertTrue(places.hasNeighbours());
    }

    private interface Action {
        void run() throws EngineException;
    }

    private static void assertMessage(final Action action, final String... parts) {
        final EngineException e = assertThrows(EngineException.class, action::run);
        List.of(parts).forEach(part -> assertTrue(e.getMessage().contains(part), e.getMessage()));
    }

    private static Tile tile(final int size, final double resolution, final DotLabel label) {
        final byte[] rgb = new byte[size * size * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte)i;
        }
        return new Tile(new RgbImage(size, size, rgb), Optional.ofNullable(label), "slide.png", 0, 0, resolution);
    }
}
