package org.hydramix.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.tile.Colours;
import org.junit.jupiter.api.Test;

class NormalisationTest {

    /** Red 0 and 255, green 10 and 30, blue always 7: means 127.5, 20, 7; deviations 127.5, 10 and the least, 1. */
    @Test
    void byHandOverSeveralSets() {
        final var one = new PatchSet(1, 2, new byte[]{0, 10, 7}, new float[2], new float[2]);
        final var two = new PatchSet(1, 2, new byte[]{(byte)255, 30, 7}, new float[2], new float[2]);
        final Normalisation found = Normalisation.of(Colours.AS_SCANNED, one, two, PatchSet.empty(1, 2));
        assertArrayEquals(new float[]{127.5f, 20, 7}, found.mean(), 1e-4f);
        assertArrayEquals(new float[]{127.5f, 10, 1}, found.deviation(), 1e-4f);
    }
}
