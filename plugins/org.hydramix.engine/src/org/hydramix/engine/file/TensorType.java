package org.hydramix.engine.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How each data type of safetensors is laid out. */
enum TensorType {
        F32(Float.BYTES), U8(Byte.BYTES), I64(Long.BYTES);

    /** Numbers are converted in pieces of this many bytes, so that memory holds a tensor once only. */
    private static final int BUFFER_BYTES = 1 << 16;

    private final int bytes;

    TensorType(final int bytes) {
        this.bytes = bytes;
    }

    static TensorType of(final TensorData data) {
        if (data instanceof TensorData.Floats) {
            return F32;
        }
        return data instanceof TensorData.Bytes ? U8 : I64;
    }

    /** @return bytes of one number */
    int bytes() {
        return bytes;
    }

    void write(final TensorData data, final OutputStream out) throws IOException {
        if (data instanceof TensorData.Bytes raw) {
            out.write(raw.values());
            return;
        }
        final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < data.length();) {
            final int end = Math.min(data.length(), i + BUFFER_BYTES / bytes);
            if (data instanceof TensorData.Floats floats) {
                buffer.asFloatBuffer().put(floats.values(), i, end - i);
            } else if (data instanceof TensorData.Longs longs) {
                buffer.asLongBuffer().put(longs.values(), i, end - i);
            }
            out.write(buffer.array(), 0, (end - i) * bytes);
            i = end;
        }
    }

    TensorData read(final int count, final DataInputStream in) throws IOException {
        if (this == U8) {
            final byte[] values = new byte[count];
            in.readFully(values);
            return new TensorData.Bytes(values);
        }
        final float[] floats = new float[this == F32 ? count : 0];
        final long[] longs = new long[this == I64 ? count : 0];
        final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count;) {
            final int end = Math.min(count, i + BUFFER_BYTES / bytes);
            in.readFully(buffer.array(), 0, (end - i) * bytes);
            if (this == F32) {
                buffer.asFloatBuffer().get(floats, i, end - i);
            } else {
                buffer.asLongBuffer().get(longs, i, end - i);
            }
            i = end;
        }
        return this == F32 ? new TensorData.Floats(floats) : new TensorData.Longs(longs);
    }
}
