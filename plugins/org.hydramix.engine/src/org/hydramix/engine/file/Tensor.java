package org.hydramix.engine.file;

import java.util.Objects;

/**
 * A named array of numbers.
 *
 * @param name unique in its archive
 * @param shape lengths of the axes, none negative; empty for a single number
 * @param data row by row, as many numbers as the shape says
 */
public record Tensor(String name, long[] shape, TensorData data) {

    /** @throws IllegalArgumentException if the shape does not fit the data */
    public Tensor {
        Objects.requireNonNull(name);
        shape = shape.clone();
        long count = 1;
        for (final long length : shape) {
            count = Math.multiplyExact(count, length);
        }
        if (count != data.length()) {
            throw new IllegalArgumentException("Tensor " + name + " has " + data.length()
                + " numbers, but its shape asks for "
                + count + ".");
        }
    }

    /** @return a tensor of 32-bit floating-point numbers */
    public static Tensor of(final String name, final float[] values, final long... shape) {
        return new Tensor(name, shape, new TensorData.Floats(values));
    }

    /** @return a tensor of unsigned bytes */
    public static Tensor of(final String name, final byte[] values, final long... shape) {
        return new Tensor(name, shape, new TensorData.Bytes(values));
    }

    /** @return a tensor of 64-bit whole numbers */
    public static Tensor of(final String name, final long[] values, final long... shape) {
        return new Tensor(name, shape, new TensorData.Longs(values));
    }
}
