package org.hydramix.djl;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Tells GNU's OpenMP, which PyTorch computes with on Linux, how long a thread that is done waits awake for the next piece of
 * work. Must happen before PyTorch is loaded. What the user set in the environment stays.
 *
 * <p>A step is some hundred pieces of a tenth of a millisecond each. Awake for 3 ms, as by default, threads take the cores
 * from each other on a busy machine, and training takes several times as long; not awake at all, they are woken for every
 * piece, and a step takes an eighth longer on a quiet machine. This is between the two: an eighth faster than sleeping where
 * the cores are free, a fifth slower where other programs keep them all busy.
 */
final class OpenMp {

    /** Turns of the waiting loop: about 0.1 ms. */
    private static final String SPINS = "10000";

    private static final int KEEP_WHAT_IS_SET = 0;

    private OpenMp() {
    }

    static void tune() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            final Function setenv = NativeLibrary.getInstance("c").getFunction("setenv");
            setenv.invokeInt(new Object[]{"GOMP_SPINCOUNT", SPINS, KEEP_WHAT_IS_SET});
        } catch (LinkageError e) {
            // Only speed is lost, and there is nothing for the user to do.
            org.slf4j.LoggerFactory.getLogger(OpenMp.class).debug("OpenMP is not tuned", e);
        }
    }
}
