package org.hydramix.engine.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.hydramix.engine.net.ParameterSpec.Role;
import org.hydramix.engine.random.SeededRandom;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/** Names and shapes of the tensors in a flat vector, in order. */
public final class Layout {

    private final List<ParameterSpec> entries = new ArrayList<>();

    private int length;

    Layout() {
    }

    /** @return index of the new entry */
    int add(final ParameterSpec entry) {
        entries.add(entry);
        length += entry.length();
        return entries.size() - 1;
    }

    /** @return the entries, in order */
    public List<ParameterSpec> entries() {
        return List.copyOf(entries);
    }

    /** @return values in the flat vector */
    public int length() {
        return length;
    }

    /**
     * @param flat {@code [length]}
     * @return views into it, one an entry; gradients flow through them
     */
    public NDList views(final NDArray flat) {
        final long[] ends = new long[entries.size() - 1];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += entries.get(i).length();
            ends[i] = end;
        }
        final NDList parts = flat.split(ends, 0);
        final var views = new NDList(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            views.add(parts.get(i).reshape(new Shape(entries.get(i).shape())));
        }
        return views;
    }

    /** @return {@code [length]}; 1 where weight decay acts (kernels), else 0 */
    public float[] decayMask() {
        return fill(entry -> entry.role() == Role.KERNEL ? () -> 1 : () -> 0);
    }

    /**
     * Kernels from a normal distribution of variance 2 / fan-in (He et al. 2015), scales 1, shifts 0.
     *
     * @return {@code [length]}
     */
    public float[] initial(final SeededRandom rng) {
        return fill(entry -> switch (entry.role()) {
            case KERNEL -> {
                final double deviation = Math.sqrt(2.0 / entry.fanIn());
                yield () -> (float)(deviation * rng.nextGaussian());
            }
            case SCALE -> () -> 1;
            case SHIFT -> () -> 0;
        });
    }

    private float[] fill(final Function<ParameterSpec, Values> source) {
        final float[] flat = new float[length];
        int i = 0;
        for (final ParameterSpec entry : entries) {
            final Values values = source.apply(entry);
            for (final int end = i + entry.length(); i < end; i++) {
                flat[i] = values.next();
            }
        }
        return flat;
    }

    /** Values for one entry. */
    private interface Values {
        float next();
    }
}
