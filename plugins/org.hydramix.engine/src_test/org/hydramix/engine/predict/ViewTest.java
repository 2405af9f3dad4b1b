package org.hydramix.engine.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A view moves pixels and brings points back to where they were. */
class ViewTest {

    private static final int SIZE = 4;

    /** Two patches; each pixel has its own grey. */
    private static final byte[] PATCHES = grey(2 * SIZE * SIZE);

    private static byte[] grey(final int pixels) {
        final byte[] rgb = new byte[pixels * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte)(i / 3);
        }
        return rgb;
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelThatCameAlongIsWhereItsCoordinatesSay(final Orientation way) {
        final var view = new View(way, 1, SIZE);
        final byte[] seen = view.apply(PATCHES);
        for (int patch = 0; patch < 2; patch++) {
            for (int row = 1; row < SIZE; row++) {
                for (int column = 1; column < SIZE; column++) {
                    final float x = (column + 0.5f) / SIZE;
                    final float y = (row + 0.5f) / SIZE;
                    final int from = (int)(view.y(x, y) * SIZE) * SIZE + (int)(view.x(x, y) * SIZE);
                    assertEquals(patch * SIZE * SIZE + from, seen[((patch * SIZE + row) * SIZE + column) * 3]);
                }
            }
        }
    }

    @Test
    void whatComesInIsTheMirrorImage() {
        final byte[] seen = new View(Orientation.UPRIGHT, 2, SIZE).apply(PATCHES);
        assertArrayEquals(new int[]{10, 9, 8, 9}, row(seen, 0));
        assertArrayEquals(new int[]{6, 5, 4, 5}, row(seen, 1));
        assertArrayEquals(new int[]{2, 1, 0, 1}, row(seen, 2));
        assertArrayEquals(new int[]{6, 5, 4, 5}, row(seen, 3));
    }

    private static int[] row(final byte[] rgb, final int row) {
        final int[] greys = new int[SIZE];
        Arrays.setAll(greys, x -> rgb[(row * SIZE + x) * 3]);
        return greys;
    }

    @Test
    void notMovedAtAllItIsTheOrientationAlone() {
        assertArrayEquals(Orientation.SIDES.apply(PATCHES, SIZE), new View(Orientation.SIDES, 0, SIZE).apply(PATCHES));
    }

    @Test
    void everyNetworkLooksInEachOrientationAQuarterOfItsStrideOff() {
        for (final NetworkPreset preset : NetworkPreset.values()) {
            final NetworkSpec network = NetworkSpec.of(preset, 3, 40);
            final List<View> views = View.all(network);
            assertEquals(EnumSet.allOf(Orientation.class),
                views.stream().map(View::orientation).collect(Collectors.toCollection(() -> EnumSet.noneOf(Orientation.class))));
            assertEquals(List.of(network.stride() / 4), views.stream().map(View::moved).distinct().toList());
        }
    }
}
