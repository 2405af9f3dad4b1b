package org.hydramix.engine.slide;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Gives a TIFF a text that tells the scanner that wrote it. */
public final class TiffText {

    private static final int ASCII = 2;

    private static final int ENTRY = 20;

    private TiffText() {
    }

    /**
     * Appends the text and a copy of the first directory that points to it.
     *
     * @param tiff little-endian BigTIFF whose first directory lacks the field and has one with a greater number
     * @param text of at least eight letters
     */
    public static byte[] add(final byte[] tiff, final int tag, final String text) {
        final byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        final ByteBuffer from = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
        final int first = (int)from.getLong(8) + Long.BYTES;
        final int fields = (int)from.getLong(first - Long.BYTES);
        final ByteBuffer to = ByteBuffer
            .allocate(tiff.length + value.length + ENTRY * (fields + 1) + 2 * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        to.put(tiff).put(value);
        to.putLong(8, to.position());
        to.putLong(fields + 1);
        boolean there = false;
        for (int entry = first; entry < first + ENTRY * fields; entry += ENTRY) {
            if (!there && from.getShort(entry) > tag) {
                to.putShort((short)tag).putShort((short)ASCII).putLong(value.length).putLong(tiff.length);
                there = true;
            }
            to.put(tiff, entry, ENTRY);
        }
        to.putLong(from.getLong(first + ENTRY * fields));
        return to.array();
    }
}
