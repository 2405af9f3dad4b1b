package org.hydramix.engine.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.hydramix.engine.data.AugmentationStrength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Centroids follow the pixels, and back. */
class AugmentationTest {

    private static final int SIZE = 31;

    private static final int DRAWS = 200;

    @ParameterizedTest
    @EnumSource(AugmentationStrength.class)
    void undoGivesTheCentroidBack(final AugmentationStrength strength) {
        final Random random = new Random(1);
        final Augmenter augmenter = new Augmenter(strength, SIZE);
        for (int i = 0; i < DRAWS; i++) {
            final Augmentation augmentation = augmenter.draw(random);
            final double x = random.nextDouble();
            final double y = random.nextDouble();
            final double[] moved = augmentation.apply(x, y);
            assertArrayEquals(new double[]{x, y}, augmentation.undo(moved[0], moved[1]), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(AugmentationStrength.class)
    void theCentroidMovesWithThePixels(final AugmentationStrength strength) {
        final Random random = new Random(2);
        final Augmenter augmenter = new Augmenter(strength, SIZE);
        for (int i = 0; i < DRAWS; i++) {
            // away from the border, so that no shift pushes it out and no mirror image appears
            final int x = 8 + random.nextInt(SIZE - 16);
            final int y = 8 + random.nextInt(SIZE - 16);
            final byte[] out = new byte[SIZE * SIZE * 3];
            final Augmentation augmentation = augmenter.draw(random);
            augmentation.apply(dot(x, y), 0, out, 0);
            final double[] moved = augmentation.apply((x + 0.5) / SIZE, (y + 0.5) / SIZE);
            final int darkest = darkest(out);
            assertEquals(moved[0] * SIZE - 0.5, darkest % SIZE, 1e-9);
            assertEquals(moved[1] * SIZE - 0.5, darkest / SIZE, 1e-9);
        }
    }

    @Test
    void allEightOrientationsAreDrawn() {
        final Random random = new Random(3);
        final Augmenter augmenter = new Augmenter(AugmentationStrength.FLIPS, SIZE);
        final Set<String> orientations = new HashSet<>();
        for (int i = 0; i < DRAWS; i++) {
            orientations.add(Arrays.toString(augmenter.draw(random).apply(0.125, 0.25)));
        }
        assertEquals(8, orientations.size());
    }

    @Test
    void flipsOnlyMovePixels() {
        final byte[] in = noise(4);
        final byte[] out = new byte[in.length];
        new Augmenter(AugmentationStrength.FLIPS, SIZE).draw(new Random(5)).apply(in, 0, out, 0);
        assertArrayEquals(sortedPixels(in), sortedPixels(out));
    }

    @Test
    void aMissingCentroidStaysMissing() {
        final Augmentation augmentation = new Augmenter(AugmentationStrength.STRONG, SIZE).draw(new Random(6));
        for (final double[] moved : new double[][]{augmentation.apply(Double.NaN, Double.NaN),
            augmentation.undo(Double.NaN, Double.NaN)}) {
            assertTrue(Double.isNaN(moved[0]) && Double.isNaN(moved[1]));
        }
    }

    @Test
    void offsetsSelectThePatchAndTheRestIsUntouched() {
        final byte[] in = noise(7);
        final byte[] padded = new byte[in.length + 20];
        System.arraycopy(in, 0, padded, 10, in.length);
        final Augmentation augmentation = new Augmenter(AugmentationStrength.MEDIUM, SIZE).draw(new Random(8));
        final byte[] plain = new byte[in.length];
        augmentation.apply(in, 0, plain, 0);
        final byte[] shifted = new byte[in.length + 30];
        augmentation.apply(padded, 10, shifted, 15);
        assertArrayEquals(plain, Arrays.copyOfRange(shifted, 15, 15 + in.length));
        assertArrayEquals(new byte[15], Arrays.copyOf(shifted, 15));
        assertArrayEquals(new byte[15], Arrays.copyOfRange(shifted, 15 + in.length, shifted.length));
    }

    @Test
    void theSameSeedGivesTheSameAugmentationAndAnotherSeedAnother() {
        final byte[] in = noise(9);
        final byte[][] outs = new byte[3][in.length];
        final long[] seeds = {10, 10, 11};
        for (int i = 0; i < seeds.length; i++) {
            new Augmenter(AugmentationStrength.STRONG, SIZE).draw(new Random(seeds[i])).apply(in, 0, outs[i], 0);
        }
        assertArrayEquals(outs[0], outs[1]);
        assertFalse(Arrays.equals(outs[0], outs[2]));
    }

    @Test
    void everyStrengthTakesTheSameNumberOfRandomValues() {
        final Set<Long> next = new HashSet<>();
        for (final AugmentationStrength strength : AugmentationStrength.values()) {
            final Random random = new Random(12);
            new Augmenter(strength, SIZE).draw(random);
            next.add(random.nextLong());
        }
        assertEquals(1, next.size());
    }

    /** White with one dark pixel. */
    private static byte[] dot(final int x, final int y) {
        final byte[] rgb = new byte[SIZE * SIZE * 3];
        Arrays.fill(rgb, (byte)230);
        Arrays.fill(rgb, (y * SIZE + x) * 3, (y * SIZE + x) * 3 + 3, (byte)40);
        return rgb;
    }

    private static int darkest(final byte[] rgb) {
        int best = 0;
        for (int i = 1; i < SIZE * SIZE; i++) {
            best = (rgb[i * 3 + 1] & 0xff) < (rgb[best * 3 + 1] & 0xff) ? i : best;
        }
        return best;
    }

    private static byte[] noise(final long seed) {
        final byte[] rgb = new byte[SIZE * SIZE * 3];
        new Random(seed).nextBytes(rgb);
        return rgb;
    }

    private static int[] sortedPixels(final byte[] rgb) {
        final int[] pixels = new int[rgb.length / 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (rgb[i * 3] & 0xff) << 16 | (rgb[i * 3 + 1] & 0xff) << 8 | rgb[i * 3 + 2] & 0xff;
        }
        Arrays.sort(pixels);
        return pixels;
    }
}
