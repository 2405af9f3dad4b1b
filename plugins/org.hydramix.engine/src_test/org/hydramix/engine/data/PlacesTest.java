package org.hydramix.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class PlacesTest {

    /** Rows of two tables may have the same name, but nothing makes them neighbours. */
    @Test
    void patchesOfUnknownOriginAreNeverInTheSameImage() {
        final Places unlabelled = Places.of(List.of("a", "", "", "a"), new float[8]);
        assertEquals(List.of("a", "", ""), unlabelled.images());
        assertArrayEquals(new int[]{0, 1, 2, 0}, unlabelled.image());
        final Places all = Places.join(List.of(unlabelled, Places.of(List.of("", "a"), new float[]{1, 2, 3, 4})));
        assertEquals(List.of("a", "", "", ""), all.images());
        assertArrayEquals(new int[]{0, 1, 2, 0, 3, 0}, all.image());
        assertArrayEquals(new float[]{0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4}, all.xy());
        assertTrue(all.hasNeighbours());
        final Places alone = Places.of(List.of(""), new float[2]);
        assertFalse(Places.join(List.of(alone, alone)).hasNeighbours());
    }
}
