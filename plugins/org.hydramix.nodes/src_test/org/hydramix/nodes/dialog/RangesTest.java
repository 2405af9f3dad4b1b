package org.hydramix.nodes.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hydramix.engine.net.NetworkSpec;
import org.junit.jupiter.api.Test;

class RangesTest {

    @Test
    void patchSizesAreThoseThatNetworksTake() {
        assertEquals(NetworkSpec.SMALLEST_PATCH, new Ranges.SmallestPatch().getMin());
        assertEquals(NetworkSpec.LARGEST_PATCH, new Ranges.LargestPatch().getMax());
    }
}
