package org.hydramix.engine.predict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A view shows every pixel once, where the coordinates say. */
class OrientationTest {

    /** 3 px wide and 2 px high; each pixel has its own grey. */
    private static final RgbImage IMAGE = grey(3, 2, 0, 1, 2, 3, 4, 5);

    private static RgbImage grey(final int width, final int height, final int... values) {
        final byte[] rgb = new byte[values.length * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte)values[i / 3];
        }
        return new RgbImage(width, height, rgb);
    }

    @Test
    void rowsMayBecomeColumns() {
        assertArrayEquals(grey(2, 3, 0, 3, 1, 4, 2, 5).rgb(), Orientation.SIDES.apply(IMAGE).rgb());
        assertArrayEquals(grey(2, 3, 2, 5, 1, 4, 0, 3).rgb(), Orientation.SIDES_AND_COLUMNS.apply(IMAGE).rgb());
        assertArrayEquals(grey(3, 2, 5, 4, 3, 2, 1, 0).rgb(), Orientation.BOTH.apply(IMAGE).rgb());
    }

    @Test
    void noTwoAreAlike() {
        assertEquals(8, Stream.of(Orientation.values()).map(way -> {
            final RgbImage view = way.apply(IMAGE);
            return view.width() + ":" + Arrays.toString(view.rgb());
        }).collect(Collectors.toSet()).size());
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelIsWhereItsCoordinatesSay(final Orientation way) {
        final RgbImage view = way.apply(IMAGE);
        assertEquals(6, view.width() * view.height());
        for (int y = 0; y < view.height(); y++) {
            for (int x = 0; x < view.width(); x++) {
                final int column = (int)way.x(x + 0.5f, y + 0.5f, 3);
                final int row = (int)way.y(x + 0.5f, y + 0.5f, 2);
                assertEquals(row * 3 + column, view.rgb()[(y * view.width() + x) * 3]);
                assertEquals(y * view.width() + x, way.placeOf(row, column, 2, 3));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void patchesAreLaidOneByOne(final Orientation way) {
        final byte[] two = new byte[2 * 4 * 3];
        for (int i = 0; i < two.length; i++) {
            two[i] = (byte)i;
        }
        final byte[] views = way.apply(two, 2);
        final byte[] second = new byte[12];
        System.arraycopy(two, 12, second, 0, 12);
        final byte[] alone = way.apply(second, 2);
        for (int i = 0; i < 12; i++) {
            assertEquals(alone[i], views[12 + i]);
        }
    }
}
