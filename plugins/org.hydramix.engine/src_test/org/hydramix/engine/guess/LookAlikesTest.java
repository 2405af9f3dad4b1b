package org.hydramix.engine.guess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.CancelAt;
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

    /** The middle and the spread take seconds of a large table before the first two patches are compared. */
    @Test
    void cancellingIsHeardInEachPassAndTheTextTellsHowFarItIs() throws Exception {
        final float[] first = alternating(0.9f, 0.1f);
        final int passes = (first.length + 15) / 16;
        for (int time = 1; time <= 3 * passes; time++) {
            final var cancelling = new CancelAt(time);
            assertThrows(CancelledException.class, () -> LookAlikes.regard(said(first), features(first.length),
                image("a", first.length), 2, cancelling), "asked for the " + time + "th time");
        }
        final List<String> told = new ArrayList<>();
        LookAlikes.regard(said(first), features(first.length), image("a", first.length), 2, new Monitor() {

            @Override
            public void progress(final double fraction, final String message) {
                told.add(message);
            }

            @Override
            public void checkCancelled() {
                // nobody cancels
            }
        });
        assertEquals(passes, told.size());
        assertEquals("Looking for tiles like tile 17 of " + first.length, told.get(1));
    }

    @Test
    void partsAreTheWhole() {
        final Features all = Features.join(List.of(features(3), features(0), Features.join(List.of(features(1), features(1)))));
        assertEquals(5, all.count());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(features(3).of(i), all.of(i));
        }
        assertArrayEquals(features(1).of(0), all.of(3));
        assertArrayEquals(features(1).of(0), all.of(4));
        assertTrue(Features.join(List.of()).count() == 0);
    }

    /** Features of more than 8 million tiles do not fit into one array, and a copy would take their memory twice. */
    @Test
    void partsAreSharedAndMayTogetherBeLargerThanAnArray() {
        final Features million = new Features(1024, new short[1024 * 1024]);
        final Features all = Features.join(Collections.nCopies(4096, million));
        assertEquals(4096 * 1024, all.count());
        assertEquals(1024, all.of(all.count() - 1).length);
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
