package org.hydramix.host.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * One block of the Snappy format: its length, then literals and copies of earlier bytes. Written from the public format
 * description (google/snappy, format_description.txt).
 */
final class Snappy {

    private static final int LITERAL = 0;

    private static final int COPY_1 = 1;

    private static final int COPY_2 = 2;

    /** Longest literal whose length fits in the tag byte. */
    private static final int MAX_SHORT_LITERAL = 60;

    /** A copy is at least and, with a two-byte offset, at most this long. */
    private static final int MIN_COPY = 4;

    private static final int MAX_COPY = 64;

    /** A two-byte offset reaches no further. */
    private static final int MAX_OFFSET = 0xFFFF;

    private static final int HASH_BITS = 14;

    /** Spreads four bytes over the hash table (Knuth's multiplicative hashing). */
    private static final int HASH_FACTOR = 0x9E3779B1;

    private Snappy() {
    }

    static byte[] compress(final byte[] data, final int length) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream(length / 2 + 16);
        writeVarint(length, out);
        final int[] lastSeen = new int[1 << HASH_BITS];
        Arrays.fill(lastSeen, -1);
        int literalStart = 0;
        int i = 0;
        while (i + MIN_COPY <= length) {
            final int hash = (intAt(data, i) * HASH_FACTOR) >>> (Integer.SIZE - HASH_BITS);
            final int candidate = lastSeen[hash];
            lastSeen[hash] = i;
            if (candidate < 0 || i - candidate > MAX_OFFSET || intAt(data, candidate) != intAt(data, i)) {
                i++;
                continue;
            }
            writeLiteral(data, literalStart, i, out);
            int end = i + MIN_COPY;
            while (end < length && data[end] == data[candidate + end - i]) {
                end++;
            }
            writeCopies(i - candidate, end - i, out);
            i = end;
            literalStart = end;
        }
        writeLiteral(data, literalStart, length, out);
        return out.toByteArray();
    }

    private static int intAt(final byte[] data, final int i) {
        return data[i] & 0xFF | (data[i + 1] & 0xFF) << 8 | (data[i + 2] & 0xFF) << 16 | data[i + 3] << 24;
    }

    private static void writeVarint(final int value, final ByteArrayOutputStream out) {
        int rest = value;
        while (rest >= 0x80) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static void writeLiteral(final byte[] data, final int start, final int end,
        final ByteArrayOutputStream out) {
        final int length = end - start;
        if (length == 0) {
            return;
        }
        if (length <= MAX_SHORT_LITERAL) {
            out.write((length - 1) << 2 | LITERAL);
        } else {
            // the tag says that four bytes with the length follow
            out.write((MAX_SHORT_LITERAL + 3) << 2 | LITERAL);
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                out.write((length - 1) >>> shift);
            }
        }
        out.write(data, start, length);
    }

    private static void writeCopies(final int offset, final int length, final ByteArrayOutputStream out) {
        for (int rest = length; rest > 0;) {
            final int part = Math.min(rest, MAX_COPY);
            out.write((part - 1) << 2 | COPY_2);
            out.write(offset);
            out.write(offset >>> Byte.SIZE);
            rest -= part;
        }
    }

    static byte[] decompress(final byte[] block, final int maxLength) throws IOException {
        try {
            return new Decoder(block).decode(maxLength);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("The compressed data is damaged.", e);
        }
    }

    private static final class Decoder {

        private final byte[] in;

        private int pos;

        private byte[] out;

        private int filled;

        Decoder(final byte[] in) {
            this.in = in;
        }

        byte[] decode(final int maxLength) throws IOException {
            final int length = readVarint();
            if (length < 0 || length > maxLength) {
                throw new IOException("The compressed data is damaged: a block of " + length + " bytes.");
            }
            out = new byte[length];
            while (pos < in.length) {
                element(in[pos++] & 0xFF);
            }
            if (filled != length) {
                throw new IOException("The compressed data is damaged: " + filled + " of " + length + " bytes.");
            }
            return out;
        }

        private void element(final int tag) throws IOException {
            switch (tag & 3) {
                case LITERAL -> {
                    final int shortLength = tag >>> 2;
                    literal((shortLength < MAX_SHORT_LITERAL ? shortLength
                        : readLittleEndian(shortLength - MAX_SHORT_LITERAL + 1)) + 1);
                }
                case COPY_1 -> copy((tag >>> 5) << Byte.SIZE | readLittleEndian(1), (tag >>> 2 & 7) + MIN_COPY);
                case COPY_2 -> copy(readLittleEndian(2), (tag >>> 2) + 1);
                default -> copy(readLittleEndian(Integer.BYTES), (tag >>> 2) + 1);
            }
        }

        private int readLittleEndian(final int bytes) {
            int value = 0;
            for (int i = 0; i < bytes; i++) {
                value |= (in[pos++] & 0xFF) << (Byte.SIZE * i);
            }
            return value;
        }

        private int readVarint() {
            int value = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += 7) {
                final int b = in[pos++];
                value |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
            return -1;
        }

        private void literal(final int length) {
            System.arraycopy(in, pos, out, filled, length);
            pos += length;
            filled += length;
        }

        private void copy(final int offset, final int length) throws IOException {
            if (offset <= 0 || offset > filled) {
                throw new IOException("The compressed data is damaged: a copy from " + offset + " bytes before.");
            }
            // byte by byte: source and target may overlap, which repeats a pattern
            for (int i = 0; i < length; i++) {
                out[filled] = out[filled - offset];
                filled++;
            }
        }
    }
}
