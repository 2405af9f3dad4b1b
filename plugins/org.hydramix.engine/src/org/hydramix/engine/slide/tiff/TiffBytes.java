package org.hydramix.engine.slide.tiff;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of known length and byte order. Any number of threads may read at once. */
final class TiffBytes implements Closeable {

    private final FileChannel channel;

    private final long length;

    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    TiffBytes(final Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        length = channel.size();
    }

    void setOrder(final ByteOrder newOrder) {
        order = newOrder;
    }

    ByteOrder order() {
        return order;
    }

    long length() {
        return length;
    }

    /**
     * @param offset in bytes from the beginning of the file
     * @param count number of bytes
     * @return them, in the file's order, position 0
     * @throws DamagedTiffException if they do not lie inside the file
     */
    ByteBuffer read(final long offset, final long count) throws IOException {
        if (offset < 0 || count < 0 || count > Integer.MAX_VALUE - 8 || offset > length - count) {
            throw new DamagedTiffException("it points to " + count + " bytes at " + offset + ", but has only " + length
                + " bytes");
        }
        final ByteBuffer bytes = ByteBuffer.allocate((int)count).order(order);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new DamagedTiffException("it ended while it was read");
            }
        }
        return bytes.flip().order(order);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
