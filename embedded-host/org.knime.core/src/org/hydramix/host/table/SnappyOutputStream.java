package org.hydramix.host.table;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The framing that KNIME's tables have: a header, then blocks, each with its length before it. */
final class SnappyOutputStream extends OutputStream {

    /** Starts the stream: a marker, the name, and a zero. */
    static final byte[] MAGIC = {(byte)0x82, 'S', 'N', 'A', 'P', 'P', 'Y', 0};

    /** Version of the framing, and the oldest that can read it. */
    static final int VERSION = 1;

    /** Uncompressed size of a block. */
    static final int BLOCK_BYTES = 32 << 10;

    private final DataOutputStream out;

    private final byte[] block = new byte[BLOCK_BYTES];

    private int filled;

    SnappyOutputStream(final OutputStream out) throws IOException {
        this.out = new DataOutputStream(out);
        this.out.write(MAGIC);
        this.out.writeInt(VERSION);
        this.out.writeInt(VERSION);
    }

    @Override
    public void write(final int b) throws IOException {
        if (filled == block.length) {
            writeBlock();
        }
        block[filled++] = (byte)b;
    }

    @Override
    public void write(final byte[] bytes, final int offset, final int length) throws IOException {
        for (int done = 0; done < length;) {
            if (filled == block.length) {
                writeBlock();
            }
            final int part = Math.min(length - done, block.length - filled);
            System.arraycopy(bytes, offset + done, block, filled, part);
            filled += part;
            done += part;
        }
    }

    private void writeBlock() throws IOException {
        if (filled > 0) {
            final byte[] compressed = Snappy.compress(block, filled);
            out.writeInt(compressed.length);
            out.write(compressed);
            filled = 0;
        }
    }

    @Override
    public void close() throws IOException {
        writeBlock();
        out.close();
    }
}
