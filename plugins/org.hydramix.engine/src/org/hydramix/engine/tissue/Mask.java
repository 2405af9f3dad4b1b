package org.hydramix.engine.tissue;

import java.util.BitSet;

/** A picture of bits, and what is done to it. */
final class Mask {

    private final int width;

    private final int height;

    private final BitSet bits;

    Mask(final int width, final int height) {
        this(width, height, new BitSet(width * height));
    }

    private Mask(final int width, final int height, final BitSet bits) {
        this.width = width;
        this.height = height;
        this.bits = bits;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void set(final int index) {
        bits.set(index);
    }

    /** @return number of bits that are set */
    long count() {
        return bits.cardinality();
    }

    /** @return number of bits set in a rectangle, which must lie inside */
    long count(final int left, final int top, final int right, final int bottom) {
        long count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = bits.nextSetBit(y * width + left); x >= 0 && x < y * width + right; x =
                bits.nextSetBit(x + 1)) {
                count++;
            }
        }
        return count;
    }

    /** @return this without pieces (connected along edges or corners) of fewer than {@code least} bits */
    Mask withoutSpecks(final double least) {
        final BitSet kept = new BitSet(width * height);
        final BitSet open = (BitSet)bits.clone();
        final IntStack piece = new IntStack();
        for (int start = open.nextSetBit(0); start >= 0; start = open.nextSetBit(start)) {
            piece.clear();
            piece.push(start);
            open.clear(start);
            for (int i = 0; i < piece.size(); i++) {
                neighbours(piece.get(i), open, piece);
            }
            for (int i = 0; i < piece.size() && piece.size() >= least; i++) {
                kept.set(piece.get(i));
            }
        }
        return new Mask(width, height, kept);
    }

    private void neighbours(final int index, final BitSet open, final IntStack piece) {
        final int x = index % width;
        final int y = index / width;
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                final int next = v * width + u;
                if (open.get(next)) {
                    open.clear(next);
                    piece.push(next);
                }
            }
        }
    }

    /** @return this widened by a square of {@code reach} bits to each side */
    Mask dilated(final int reach) {
        if (reach == 0) {
            return this;
        }
        final BitSet wide = new BitSet(width * height);
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) {
            final int x = i % width;
            final int row = i - x;
            wide.set(row + Math.max(0, x - reach), row + Math.min(width, x + reach + 1));
        }
        final BitSet high = new BitSet(width * height);
        for (int y = 0; y < height; y++) {
            for (int v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
                for (int i = wide.nextSetBit(v * width); i >= 0 && i < (v + 1) * width; i = wide.nextSetBit(i)) {
                    final int end = Math.min((v + 1) * width, wide.nextClearBit(i));
                    high.set((y - v) * width + i, (y - v) * width + end);
                    i = end;
                }
            }
        }
        return new Mask(width, height, high);
    }
}
