package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.monitor.CancelAt;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    /** 768 bytes a patch: 1.5 of the parts that are hashed at once. */
    private static final int MANY = 8192;

    private static String of(final TrainingSet set) throws CancelledException {
        return Fingerprint.of(set, Optional.empty(), Monitor.NONE);
    }

    @Test
    void everyPixelCountsWhateverThePart() throws CancelledException {
        final TrainingSet set = Spots.set(4, MANY);
        final String fingerprint = of(set);
        assertEquals(fingerprint, of(Spots.set(4, MANY)));
        final byte[] rgb = set.unlabelled().rgb();
        for (final int pixel : new int[]{0, (4 << 20) - 1, 4 << 20, rgb.length - 1}) {
            rgb[pixel] ^= 1;
            assertNotEquals(fingerprint, of(set), "byte " + pixel);
            rgb[pixel] ^= 1;
        }
        assertEquals(fingerprint, of(set));
    }

    @Test
    void aLargeSetIsCancelled() {
        final TrainingSet set = Spots.set(4, MANY);
        assertThrows(CancelledException.class, () -> Fingerprint.of(set, Optional.empty(), new CancelAt(3)),
            "one part of the labelled patches, two of the others");
    }
}
