package org.hydramix.nodes.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Long lists in few characters. */
public final class Packed {

    /** The largest number in {@link #shares}. */
    private static final int FULL = 255;

    private Packed() {
    }

    /** @return Base64 of bytes */
    public static String bytes(final byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @return Base64 of little-endian 32-bit floats */
    public static String floats(final float[] values) {
        final ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes(bytes.array());
    }

    /** @return Base64 of one byte a value, which is in [0, 1]: 255 for 1 */
    public static String shares(final float[] values) {
        final byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte)Math.round(Math.max(0, Math.min(1, values[i])) * FULL);
        }
        return bytes(bytes);
    }
}
