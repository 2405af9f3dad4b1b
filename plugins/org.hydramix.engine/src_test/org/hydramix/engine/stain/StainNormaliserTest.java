package org.hydramix.engine.stain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;

class StainNormaliserTest {

    /** Levels 64 and 16 have the densities ln 4 and ln 16 = 2 ln 4: mean 1.5 ln 4, deviation 0.5 ln 4. */
    @Test
    void statisticsAreThoseWorkedOutByHand() {
        final DensityStatistics found = DensityStatistics.of(new RgbImage(2, 1, new byte[]{64, 64, 16, 16, 64, 16}));
        final double unit = Math.log(4);
        assertArrayEquals(new double[]{1.5 * unit, unit, 2 * unit}, found.mean(), 1e-12);
        assertArrayEquals(new double[]{0.5 * unit, 0, 0}, found.deviation(), 1e-12);
    }

    @Test
    void regionsAddUpToTheWhole() {
        final RgbImage image = tissue(1, 0.3, 0.2);
        final var sum = new DensityStatistics.Sum();
        sum.add(image.crop(0, 0, 64, 20));
        sum.add(image.crop(0, 20, 64, 44));
        assertEquals(64 * 64, sum.pixels());
        assertArrayEquals(DensityStatistics.of(image).mean(), sum.statistics().mean(), 0);
        assertThrows(IllegalStateException.class, () -> new DensityStatistics.Sum().statistics());
    }

    /** The same tissue from a pale and from a dark laboratory looks the same afterwards, up to rounding. */
    @Test
    void takesAwayTheDifferenceBetweenLaboratories() {
        final RgbImage pale = tissue(7, 0.2, 0.10);
        final RgbImage dark = tissue(7, 0.5, 0.25);
        assertTrue(difference(pale, dark) > 20, "the test's images differ");
        assertTrue(difference(StainNormaliser.normalise(pale), StainNormaliser.normalise(dark)) < 1.5);
    }

    /** Saved models rely on these numbers: another reference would make them wrong without a sign of it. */
    @Test
    void theReferenceStaysTheSame() {
        final DensityStatistics found = DensityStatistics.of(StainNormaliser.normalise(tissue(7, 0.35, 0.15)));
        assertArrayEquals(new double[]{0.42, 0.62, 0.34}, found.mean(), 0.01);
        assertArrayEquals(new double[]{0.26, 0.30, 0.20}, found.deviation(), 0.01);
    }

    @Test
    void aSecondTimeChangesNothingMuch() {
        final RgbImage once = StainNormaliser.normalise(tissue(3, 0.35, 0.15));
        assertTrue(difference(once, StainNormaliser.normalise(once)) < 1);
    }

    @Test
    void aFlatImageStaysFlat() {
        final byte[] rgb = new byte[3 * 16];
        java.util.Arrays.fill(rgb, (byte)200);
        final byte[] out = StainNormaliser.normalise(new RgbImage(4, 4, rgb)).rgb();
        for (int i = 0; i < out.length; i++) {
            assertEquals(out[i % 3], out[i]);
        }
    }

    @Test
    void orderOfGreyLevelsStays() {
        final byte[] ramp = new byte[256 * 3];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte)(i / 3);
        }
        final byte[] out = StainNormaliser.normalise(new RgbImage(256, 1, ramp)).rgb();
        for (int i = 3; i < out.length; i++) {
            assertTrue((out[i] & 0xff) >= (out[i - 3] & 0xff));
        }
    }

    /** Densities drawn once by the seed, then scaled as a laboratory would: thicker cut, longer staining. */
    private static RgbImage tissue(final long seed, final double mean, final double deviation) {
        final var random = new Random(seed);
        final byte[] rgb = new byte[64 * 64 * 3];
        for (int i = 0; i < rgb.length; i++) {
            final double drawn = Math.max(-1.5, Math.min(2.5, random.nextGaussian()));
            rgb[i] = (byte)Math.min(255, Math.round(256 * Math.exp(-(mean + deviation * drawn))));
        }
        return new RgbImage(64, 64, rgb);
    }

    private static double difference(final RgbImage a, final RgbImage b) {
        double sum = 0;
        for (int i = 0; i < a.rgb().length; i++) {
            sum += Math.abs((a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff));
        }
        return sum / a.rgb().length;
    }
}
