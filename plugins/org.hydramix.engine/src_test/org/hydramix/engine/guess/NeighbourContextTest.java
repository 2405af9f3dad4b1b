package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.Monitor;
import org.junit.jupiter.api.Test;

class NeighbourContextTest {

    /** Three unlabelled patches and a labelled one; the second unlabelled one is alone in its image. */
    private static final float[] ANSWERS = {0.6f, 0.4f, 0.5f, 0.5f, 0.1f, 0.9f};

    private static PatchSet patches(final float[] distributions, final Places places) {
        final int count = distributions.length / 2;
        return new PatchSet(1, 2, new byte[3 * count], distributions, new float[2 * count], places);
    }

    private static NeighbourContext context() throws Exception {
        final var unlabelled = new Places(List.of("a", "b"), new int[]{0, 1, 0}, new float[]{0, 0, 0, 0, 3, 4});
        // the images are named in another order here
        final var labelled = new Places(List.of("c", "a"), new int[]{1, 0}, new float[]{1, 0, 0, 0});
        return new NeighbourContext(patches(new float[6], unlabelled), patches(new float[]{1, 0, 0, 1}, labelled), 20, Monitor.NONE);
    }

    @Test
    void evidenceByHand() throws Exception {
        // shares of all answers: 0.4 and 0.6; a doubt of 0.05 is added to both sides
        final double first = 0.45;
        final double second = 0.65;
        final float[] evidence = context().evidence(ANSWERS);
        // around patch 0: patch 2, the labelled one of class 0 and three of the usual shares, (0.1 + 1 + 1.2) / 5 and (0.9 + 0 + 1.8) / 5
        assertEquals(0.51 / first, evidence[0], 1e-6);
        assertEquals(0.59 / second, evidence[1], 1e-6);
        // alone in its image
        assertEquals(1, evidence[2]);
        assertEquals(1, evidence[3]);
        assertEquals(0.61 / first, evidence[4], 1e-6);
        assertEquals(0.49 / second, evidence[5], 1e-6);
    }

    @Test
    void withoutPlacesThereIsNoEvidence() throws Exception {
        final var context = new NeighbourContext(patches(new float[6], Places.UNKNOWN),
            patches(new float[]{1, 0}, new Places(List.of("a"), new int[1], new float[2])), 20, Monitor.NONE);
        assertArrayEquals(new float[]{1, 1, 1, 1, 1, 1}, context.evidence(ANSWERS));
    }

    @Test
    void aProductIsADistribution() {
        final float[] weighed =
            NeighbourContext.weigh(new float[]{0.6f, 0.4f, 1, 0}, new float[]{0.5f, 2, 0.1f, 7}, 2);
        assertArrayEquals(new float[]{0.3f / 1.1f, 0.8f / 1.1f, 1, 0}, weighed, 1e-6f);
    }
}
