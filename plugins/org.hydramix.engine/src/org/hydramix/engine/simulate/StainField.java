package org.hydramix.engine.simulate;

/** Amounts of haematoxylin and eosin at every pixel. */
final class StainField {

    private final int size;

    private final double[] haematoxylin;

    private final double[] eosin;

    StainField(final int size) {
        this.size = size;
        haematoxylin = new double[size * size];
        eosin = new double[size * size];
    }

    int size() {
        return size;
    }

    boolean contains(final int x, final int y) {
        return x >= 0 && y >= 0 && x < size && y < size;
    }

    /** A nucleus displaces the cytoplasm that was there; where two overlap, both show through. */
    void nucleus(final int x, final int y, final double cover, final double amount) {
        final int i = y * size + x;
        eosin[i] *= 1 - cover / 2;
        haematoxylin[i] = Math.max(haematoxylin[i], amount) + Math.min(haematoxylin[i], amount) / 2;
    }

    void eosin(final int x, final int y, final double amount) {
        eosin[y * size + x] += amount;
    }

    void haematoxylin(final int x, final int y, final double amount) {
        haematoxylin[y * size + x] += amount;
    }

    /** Blurs with the kernel 1 2 1 along both axes: a standard deviation of 0.7 px. */
    void soften() {
        soften(haematoxylin);
        soften(eosin);
    }

    private void soften(final double[] field) {
        for (int line = 0; line < size; line++) {
            soften(field, line * size, 1);
        }
        for (int line = 0; line < size; line++) {
            soften(field, line, size);
        }
    }

    private void soften(final double[] field, final int start, final int step) {
        double before = field[start];
        for (int i = 0; i < size; i++) {
            final int at = start + i * step;
            final double here = field[at];
            final double after = i + 1 < size ? field[at + step] : here;
            field[at] = (before + 2 * here + after) / 4;
            before = here;
        }
    }

    double haematoxylinAt(final int x, final int y) {
        return haematoxylin[y * size + x];
    }

    double eosinAt(final int x, final int y) {
        return eosin[y * size + x];
    }
}
