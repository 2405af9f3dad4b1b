package org.hydramix.engine.device;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/**
 * Gradient mode of the calling thread. PyTorch keeps it by thread, on for every new one; DJL turns it off only on the
 * thread that loads the engine, so that prediction on any other thread would silently build a graph.
 */
public final class Autograd implements AutoCloseable {

    private final boolean before;

    private Autograd(final boolean before) {
        this.before = before;
    }

    /** @return turns gradients off on this thread until closed */
    public static Autograd off() {
        final var mode = new Autograd(JniUtils.isGradMode());
        JniUtils.setGradMode(false);
        return mode;
    }

    /** Sets the gradient that has gathered on a parameter to 0. */
    public static void clear(final NDArray parameter) {
        JniUtils.zeroGrad((PtNDArray)parameter);
    }

    /**
     * The engine has one number for all threads that come later: who does not ask for it anew gets the last one's.
     *
     * @param threads that one operation uses on the CPU; 0 for the engine's own choice
     */
    public static void useThreads(final int threads) {
        // asked first in any case: once another number is set, the engine does not tell its own any more
        final int own = EngineChoice.THREADS;
        JniUtils.setNumThreads(threads > 0 ? threads : own);
    }

    /** Loaded by the first call that sets a number, before it is set. */
    private static final class EngineChoice {

        private static final int THREADS = JniUtils.getNumThreads();
    }

    @Override
    public void close() {
        JniUtils.setGradMode(before);
    }
}
