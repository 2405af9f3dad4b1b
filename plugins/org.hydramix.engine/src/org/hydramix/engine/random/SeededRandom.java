package org.hydramix.engine.random;

import java.util.random.RandomGenerator;

/**
 * SplitMix64 (Steele, Lea, Flood 2014), whose values are fixed for all time, unlike those of the JDK's generators.
 *
 * <p>A generator is made for one purpose and one step ({@link #of}), so that training can be resumed at any step without
 * saving the state of a generator, and batches can be prepared ahead on another thread.
 */
public final class SeededRandom implements RandomGenerator {

    /** 2⁶⁴ divided by the golden ratio, odd: SplitMix64's increment. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededRandom(final long state) {
        this.state = state;
    }

    /**
     * @param seed the user's
     * @param stream what the values are for: a purpose, a step, an epoch…
     * @return a generator whose values depend on all of them and on nothing else
     */
    public static SeededRandom of(final long seed, final long... stream) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (final long part : stream) {
            state = mix(state + GOLDEN_GAMMA + mix(part + GOLDEN_GAMMA));
        }
        return new SeededRandom(state);
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** @return the numbers 0 … count − 1 in random order (Fisher–Yates) */
    public int[] permutation(final int count) {
        final int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            final int j = nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** SplitMix64's finaliser ("variant 13" of the MurmurHash3 finaliser). */
    private static long mix(final long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
