package org.hydramix.benchmarks.quality;

import java.util.HashMap;
import java.util.Map;

/** Time that may be used, and how long a run is likely to take. Safe for use from several threads. */
final class Budget {

    private final double limitSeconds;

    private final Map<String, Double> longest = new HashMap<>();

    /** @param limitSeconds may be infinite */
    Budget(final double limitSeconds) {
        this.limitSeconds = limitSeconds;
    }

    /**
     * @param key of a run
     * @param elapsedSeconds so far
     * @return whether the run would end in time: going by the longest run of its kind, or of any kind as long as there was
     *         none; a first run may start at any time before the end
     */
    synchronized boolean allows(final RunKey key, final double elapsedSeconds) {
        final double any = longest.values().stream().mapToDouble(s -> s).max().orElse(0);
        return elapsedSeconds < limitSeconds && elapsedSeconds + longest.getOrDefault(kind(key), any) <= limitSeconds;
    }

    /** Remembers how long a run took. */
    synchronized void note(final RunKey key, final double seconds) {
        longest.merge(kind(key), seconds, Math::max);
    }

    private static String kind(final RunKey key) {
        return key.labelsText() + " " + key.method();
    }
}
