package org.hydramix.host.table;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads what {@link SnappyOutputStream} or KNIME wrote. */
final class SnappyInputStream extends InputStream {

    /** Bigger blocks are not what KNIME writes. */
    private static final int MAX_BLOCK_BYTES = 16 << 20;

    private final DataInputStream in;

    private byte[] block = new byte[0];

    private int next;

    SnappyInputStream(final InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        if (!Arrays.equals(this.in.readNBytes(SnappyOutputStream.MAGIC.length), SnappyOutputStream.MAGIC)) {
            throw new IOException("The table's data does not start as compressed data does.");
        }
        this.in.readInt();
        final int oldestReader = this.in.readInt();
        if (oldestReader > SnappyOutputStream.VERSION) {
            throw new IOException("The table's data is compressed in a newer format (" + oldestReader + ").");
        }
    }

    private boolean fill() throws IOException {
        if (next < block.length) {
            return true;
        }
        final byte[] head = in.readNBytes(Integer.BYTES);
        if (head.length == 0) {
            return false;
        }
        if (head.length < Integer.BYTES) {
            throw new IOException("The table's data ends early.");
        }
        final int length = ByteBuffer.wrap(head).getInt();
        if (length < 0 || length > MAX_BLOCK_BYTES) {
            throw new IOException("The table's data is damaged: a block of " + length + " bytes.");
        }
        final byte[] compressed = in.readNBytes(length);
        if (compressed.length < length) {
            throw new IOException("The table's data ends early.");
        }
        block = Snappy.decompress(compressed, MAX_BLOCK_BYTES);
        next = 0;
        return next < block.length || fill();
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[next++] & 0xFF : -1;
    }

    @Override
    public int read(final byte[] bytes, final int offset, final int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        final int part = Math.min(length, block.length - next);
        System.arraycopy(block, next, bytes, offset, part);
        next += part;
        return part;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
