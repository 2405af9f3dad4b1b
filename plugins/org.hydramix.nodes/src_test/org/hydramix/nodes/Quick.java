package org.hydramix.nodes;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Asserts that something is quick on a machine that may be busy: other work only adds to a time, so one good try is enough. */
public final class Quick {

    private static final int TRIES = 3;

    private Quick() {
    }

    /** @param attempt does it, from the beginning, and returns how long the part that matters took */
    public static void assertWithin(final Duration limit, final Callable<Duration> attempt) throws Exception {
        final List<Duration> taken = new ArrayList<>();
        while (taken.size() < TRIES) {
            final Duration time = attempt.call();
            if (time.compareTo(limit) <= 0) {
                return;
            }
            taken.add(time);
        }
        fail("took " + taken + ", more than " + limit);
    }
}
