package org.hydramix.engine.optimise;

/** Learning rate that falls from its start to 0 along half a cosine (Loshchilov and Hutter 2017). */
public final class CosineRate {

    private CosineRate() {
    }

    /**
     * @param start learning rate of the first step
     * @param step from 0
     * @param steps of the whole schedule
     * @return learning rate of the step
     */
    public static double at(final double start, final int step, final int steps) {
        return start * 0.5 * (1 + Math.cos(Math.PI * step / steps));
    }
}
