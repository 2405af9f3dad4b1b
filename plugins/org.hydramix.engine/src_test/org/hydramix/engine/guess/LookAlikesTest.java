package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;

import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.Features;
import org.hydramix.engine.predict.Predictions;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

    private static final int IN_AN_IMAGE = 20;

    /**
     * Two looks, half of the patches each: one of them 0.9 of the first class, the other 0.1. The patch asked for is unsure, and looks
     * like the first ones.
     */
    @Test
    void anUnsurePatchFollowsThoseThatLookLikeIt() throws Exception {
        final float[] first = alternating(0.9f, 0.1f);
        first[0] = 0.4f;
        final Predictions said = LookAlikes.regard(said(first), features(first.length), image("a", first.length), 2, Monitor.NONE);
        // two patches count, the most that a tenth of the image is: 0.3 times its own answer and 0.7 times theirs
        assertEquals(0.3 * 0.4 + 0.7 * 0.9, said.probability(0, 0), 1e-6);
        assertEquals(1, said.probability(0, 0) + said.probability(0, 1), 1e-6);
        assertEquals(0.1, said.probability(1, 0), 1e-6);
    }

    @Test
    void fewPatchesOfAnImageCountLess() throws Exception {
        final float[] first = alternating(0.9f, 0.1f);
        first[0] = 0.4f;
        final Predictions said = LookAlikes.regard(said(first), features(first.length), image("a", first.length), 10, Monitor.NONE);
        assertEquals((1 - 0.7 * 2 / 10) * 0.4 + 0.7 * 2 / 10 * 0.9, said.probability(0, 0), 1e-6);
        final float[] few = {0.4f, 0.9f, 0.9f};
        assertArrayEquals(said(few).probabilities(),
            LookAlikes.regard(said(few), features(few.length), image("a", few.length), 10, Monitor.NONE).probabilities());
    }

    @Test
    void patchesOfOtherImagesOrOfNoneDoNotCount() throws Exception {
        final float[] first = alternating(0.9f, 0.1f);
        first[0] = 0.4f;
        final float[] both = new float[2 * IN_AN_IMAGE];
        System.arraycopy(first, 0, both, 0, IN_AN_IMAGE);
        for (int i = IN_AN_IMAGE; i < both.length; i++) {
            both[i] = i % 2 == 0 ? 0.2f : 0.8f;
        }
        final Places places = Places.join(List.of(image("a", IN_AN_IMAGE), image("b", IN_AN_IMAGE)));
        final Predictions said = LookAlikes.regard(said(both), features(both.length), places, 2, Monitor.NONE);
        assertEquals(0.3 * 0.4 + 0.7 * 0.9, said.probability(0, 0), 1e-6);
        assertEquals(0.2, said.probability(IN_AN_IMAGE, 0), 1e-6);
        assertArrayEquals(said(first).probabilities(),
            LookAlikes.regard(said(first), features(first.length), Places.UNKNOWN, 2, Monitor.NONE).probabilities());
    }

    /** Each patch is compared with an even part of a large image only, itself among them or not. */
    @Test
    void aLargeImageIsComparedInPart() throws Exception {
        final int count = 4001;
        final float[] first = new float[count];
        for (int i = 0; i < count; i++) {
            first[i] = i % 2 == 0 ? 0.9f : 0.1f;
        }
        // the last is none of those that others are compared with
        first[count - 1] = 0.4f;
        final Predictions said = LookAlikes.regard(said(first), features(count), image("a", count), 10, Monitor.NONE);
        for (int i = 0; i < count - 1; i++) {
            assertEquals(first[i], said.probability(i, 0), 1e-5, "patch " + i);
        }
        assertEquals(0.3 * 0.4 + 0.7 * 0.9, said.probability(count - 1, 0), 1e-5);
    }

    @Test
    void amongEquallyAlikeOnesTheFirstComparedCount() throws Exception {
        final float[] first = alternating(0.9f, 0.1f);
        final Features same = new Features(1, new short[first.length]);
        final Predictions said = LookAlikes.regard(said(first), same, image("a", first.length), 2, Monitor.NONE);
        // patches 0 and 2, patches 0 and 1
        assertEquals(0.3 * 0.1 + 0.7 * 0.9, said.probability(1, 0), 1e-6);
        assertEquals(0.3 * 0.9 + 0.7 * 0.5, said.probability(4, 0), 1e-6);
    }

    @Test
    void cancelIsHeard() {
        final float[] first = alternating(0.9f, 0.1f);
        final Monitor cancelled = new Monitor() {
            @Override
            public void progress(final double fraction, final String message) {
                // nobody looks
            }

            @Override
            public void checkCancelled() throws CancelledException {
                throw new CancelledException();
            }
        };
        assertThrows(CancelledException.class,
            () -> LookAlikes.regard(said(first), features(first.length), image("a", first.length), 2, cancelled));
    }

    @Test
    void partsAreTheWhole() {
        final Features all = Features.join(List.of(features(3), features(2)));
        assertEquals(5, all.count());
        assertArrayEquals(features(2).of(1), all.of(4));
        assertTrue(Features.join(List.of()).count() == 0);
    }

    private static float[] alternating(final float even, final float odd) {
        final float[] values = new float[IN_AN_IMAGE];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? even : odd;
        }
        return values;
    }

    /** @return two classes: the first as told */
    private static Predictions said(final float[] first) {
        final float[] probabilities = new float[2 * first.length];
        for (int i = 0; i < first.length; i++) {
            probabilities[2 * i] = first[i];
            probabilities[2 * i + 1] = 1 - first[i];
        }
        return new Predictions(2, probabilities, new float[2 * first.length]);
    }

    /** @return even patches look one way, odd ones the other; bfloat16 of 1 and 2 */
    private static Features features(final int count) {
        final short[] values = new short[2 * count];
        for (int i = 0; i < count; i++) {
            values[2 * i + i % 2] = 0x3F80;
            values[2 * i + 1 - i % 2] = 0x4000;
        }
        return new Features(2, values);
    }

    private static Places image(final String name, final int count) {
        return new Places(Collections.nCopies(1, name), new int[count], new float[2 * count]);
    }
}
