package org.hydramix.engine.net;

/**
 * One named parameter in the flat vector.
 *
 * @param name such as {@code group2.block1.conv1}
 * @param role decides initial values and weight decay
 * @param shape of the tensor
 */
public record ParameterSpec(String name, Role role, long... shape) {

    /** What a parameter does. */
    public enum Role {
            /** Convolution or matrix; decayed; first dimension is the output. */
            KERNEL,
            /** Multiplier; begins at 1. */
            SCALE,
            /** Addend; begins at 0. */
            SHIFT
    }

    /** @return number of values */
    public int length() {
        long length = 1;
        for (final long side : shape) {
            length *= side;
        }
        return Math.toIntExact(length);
    }

    /** @return inputs of one output value; of a kernel */
    int fanIn() {
        return Math.toIntExact(length() / shape[0]);
    }
}
