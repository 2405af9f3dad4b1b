package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Wraps one tile into a TIFF of one strip, with the fields of its level that say how to decode it. */
final class SingleTileTiff {

    private static final int HEADER = 8;

    private static final int ENTRY = 12;

    /** They mean the same for the tile as for the whole. */
    private static final List<Integer> KEPT = List.of(Tags.BITS, Tags.COMPRESSION, Tags.PHOTOMETRIC, Tags.FILL_ORDER,
        Tags.SAMPLES, Tags.PLANAR, Tags.PREDICTOR, Tags.COLOUR_MAP, Tags.EXTRA_SAMPLES, Tags.SAMPLE_FORMAT,
        Tags.JPEG_TABLES, Tags.CHROMA_SUBSAMPLING, Tags.CHROMA_POSITIONING, Tags.REFERENCE_BLACK_WHITE);

    private record Value(int type, int count, byte[] bytes) {
    }

    private SingleTileTiff() {
    }

    static byte[] of(final TiffDirectory directory, final ByteOrder order, final TileFormat format,
        final byte[][] planes, final int width, final int height) throws IOException {
        final TreeMap<Integer, Value> fields = new TreeMap<>();
        for (final int tag : KEPT) {
            final var field = directory.field(tag);
            if (field.isPresent()) {
                fields.put(tag, new Value(field.get().type(), (int)field.get().count(), directory.raw(field.get())));
            }
        }
        fields.put(Tags.PHOTOMETRIC, longs(order, format.photometric()));
        fields.put(Tags.WIDTH, longs(order, width));
        fields.put(Tags.HEIGHT, longs(order, height));
        fields.put(Tags.ROWS_PER_STRIP, longs(order, height));
        final int[] lengths = new int[planes.length];
        long end = HEADER;
        for (int i = 0; i < planes.length; i++) {
            lengths[i] = planes[i].length;
            end += planes[i].length;
        }
        fields.put(Tags.STRIP_BYTES, longs(order, lengths));
        fields.put(Tags.STRIP_OFFSETS, longs(order, offsets(lengths)));
        end += end & 1;
        long size = end + Short.BYTES + (long)ENTRY * fields.size() + Integer.BYTES;
        for (final Value value : fields.values()) {
            size += value.bytes().length + 1;
        }
        if (size > Integer.MAX_VALUE) {
            throw new UnsupportedTiffException("has a tile of " + size + " bytes");
        }
        return write(ByteBuffer.allocate((int)size).order(order), fields, planes, (int)end);
    }

    private static byte[] write(final ByteBuffer out, final Map<Integer, Value> fields, final byte[][] planes,
        final int directory) {
        final char mark = out.order() == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M';
        out.put((byte)mark).put((byte)mark).putShort((short)42).putInt(directory);
        for (final byte[] plane : planes) {
            out.put(plane);
        }
        out.position(directory);
        out.putShort((short)fields.size());
        int values = directory + Short.BYTES + ENTRY * fields.size() + Integer.BYTES;
        for (final Map.Entry<Integer, Value> field : fields.entrySet()) {
            final Value value = field.getValue();
            out.putShort(field.getKey().shortValue()).putShort((short)value.type()).putInt(value.count());
            final int place = out.position();
            if (value.bytes().length <= Integer.BYTES) {
                out.put(value.bytes());
            } else {
                values += values & 1;
                out.putInt(values);
                out.put(values, value.bytes());
                values += value.bytes().length;
            }
            out.position(place + Integer.BYTES);
        }
        return out.array();
    }

    private static int[] offsets(final int[] lengths) {
        final int[] offsets = new int[lengths.length];
        int offset = HEADER;
        for (int i = 0; i < lengths.length; i++) {
            offsets[i] = offset;
            offset += lengths[i];
        }
        return offsets;
    }

    private static Value longs(final ByteOrder order, final int... numbers) {
        final ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(order);
        for (final int number : numbers) {
            bytes.putInt(number);
        }
        return new Value(FieldTypes.LONG, numbers.length, bytes.array());
    }
}
