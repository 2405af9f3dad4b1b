package org.hydramix.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.monitor.CancelAt;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Colours;
import org.junit.jupiter.api.Test;

class NormalisationTest {

    /** Red 0 and 255, green 10 and 30, blue always 7: means 127.5, 20, 7; deviations 127.5, 10 and the least, 1. */
    @Test
    void byHandOverSeveralSets() throws CancelledException {
        final var one = new PatchSet(1, 2, new byte[]{0, 10, 7}, new float[2], new float[2]);
        final var two = new PatchSet(1, 2, new byte[]{(byte)255, 30, 7}, new float[2], new float[2]);
        final Normalisation found = Normalisation.of(Colours.AS_SCANNED, Monitor.NONE, one, two, PatchSet.empty(1, 2));
        assertArrayEquals(new float[]{127.5f, 20, 7}, found.mean(), 1e-4f);
        assertArrayEquals(new float[]{127.5f, 10, 1}, found.deviation(), 1e-4f);
    }

    @Test
    void aLongPassOverManyPixelsIsCancelled() {
        final List<byte[]> images = List.of(new byte[6 << 20]);
        assertThrows(CancelledException.class, () -> Normalisation.ofPixels(Colours.AS_SCANNED, images, new CancelAt(2)));
    }
}
