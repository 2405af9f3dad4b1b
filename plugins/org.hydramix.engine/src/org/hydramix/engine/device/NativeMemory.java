package org.hydramix.engine.device;

import org.hydramix.djl.DjlEngine;

/**
 * Memory outside Java's heap, where tensors live. What they need no more is kept for the next ones: that makes training faster,
 * but an application that trained once would hold it until its end.
 */
public final class NativeMemory {

    /** Some twenty seconds on a CPU: gaps between tensors do not add up, and what it costs cannot be seen in the time of training. */
    private static final int STEPS_BETWEEN = 200;

    /** Some ten seconds on a CPU, likewise: a search of a slide for hours then needs no more than one of a minute. */
    private static final int BLOCKS_BETWEEN = 16;

    private NativeMemory() {
    }

    /** Gives what is not needed back to the system; for the end of some work, once its tensors are freed. */
    public static void giveBack() {
        DjlEngine.giveBackMemory();
    }

    /** @param done steps of training so far; now and then memory is given back */
    public static void afterStep(final int done) {
        if (done % STEPS_BETWEEN == 0) {
            giveBack();
        }
    }

    /** @param done blocks of images searched so far; now and then memory is given back */
    public static void afterBlock(final long done) {
        if (done % BLOCKS_BETWEEN == 0) {
            giveBack();
        }
    }
}
