package org.hydramix.engine.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NetworkSpecTest {

    @Test
    void valuesOutsideTheirRangeAreNamed() {
        refused("not 11", 11, 1, 3, 40);
        refused("not 4", 4, 1, 3, 40);
        refused("up to 100, not 106", 106, 1, 3, 40);
        refused("width", 10, 0, 3, 40);
        refused("from 1 to 32, not 33", 10, 33, 3, 40);
        refused("two classes", 10, 1, 1, 40);
        refused("from 16 to 256 px, not 12", 10, 1, 3, 12);
        refused("not 300", 10, 1, 3, 300);
    }

    @Test
    void theLastMapHasAQuarterOfThePatchRoundedUp() {
        assertEquals(10, new NetworkSpec(10, 1, 2, 40).mapSize());
        assertEquals(5, new NetworkSpec(10, 1, 2, 18).mapSize());
    }

    @Test
    void aStemOfTwoHalvesTheMapAgain() {
        assertEquals(5, new NetworkSpec(10, 1, 2, 40).withStemStride(2).mapSize());
        assertEquals(8, new NetworkSpec(10, 1, 2, 40).withStemStride(2).stride());
        assertThrows(IllegalArgumentException.class, () -> new NetworkSpec(10, 1, 2, 40).withStemStride(3));
    }

    @Test
    void aDilatedThirdGroupDoesNotHalveTheMap() {
        final NetworkSpec field = NetworkSpec.fieldDetector(NetworkPreset.SMALL, 4, 40);
        assertEquals(4, field.stride());
        assertEquals(10, field.mapSize());
        assertEquals(28, field.margin());
        assertEquals("WRN-10-2 with a first stride of 2, dilated by 2 with a reach of 10 px for patches of 40 px",
            field.description());
        assertEquals(NetworkSpec.detector(NetworkPreset.MEDIUM, 4, 40),
            NetworkSpec.fieldDetector(NetworkPreset.MEDIUM, 4, 40));
        assertThrows(IllegalArgumentException.class, () -> new NetworkSpec(10, 1, 2, 40, 10, 1, 9));
    }

    @Test
    void aSmallPatchKeepsEveryPixel() {
        assertEquals(2, NetworkSpec.of(NetworkPreset.SMALL, 2, 32).stemStride());
        assertEquals(1, NetworkSpec.of(NetworkPreset.SMALL, 2, 31).stemStride());
    }

    private static void refused(final String part, final int depth, final int width, final int classes,
        final int patchSize) {
        final String message = assertThrows(IllegalArgumentException.class,
            () -> new NetworkSpec(depth, width, classes, patchSize)).getMessage();
        assertTrue(message.contains(part), message);
    }

    /** Statistics of the published small network come from 64 rows; the larger ones may take less memory. */
    @Test
    void largeNetworksTakeFewerRowsAtATime() {
        assertEquals(64, NetworkSpec.of(NetworkPreset.SMALL, 3, 40).rowsAPart());
        assertEquals(64, NetworkSpec.detector(NetworkPreset.SMALL, 3, 40).rowsAPart());
        assertEquals(32, NetworkSpec.of(NetworkPreset.MEDIUM, 3, 40).rowsAPart());
        assertEquals(32, NetworkSpec.of(NetworkPreset.LARGE, 3, 40).rowsAPart());
    }
}
