package org.hydramix.djl;

import java.util.Locale;

/**
 * A graphics card that can be computed on.
 *
 * @param name as its maker calls it
 * @param bytes of memory
 */
public record Gpu(String name, long bytes) {

    private static final double GIGABYTE = 1e9;

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, %.0f GB", name, bytes / GIGABYTE);
    }
}
