package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One image file directory (IFD). Values are read from the file when they are asked for. */
final class TiffDirectory {

    /** A slide of 2,000 gigapixels has as many tiles; the list takes 268 MB. */
    private static final long MOST_NUMBERS = 1 << 25;

    private final TiffBytes bytes;

    private final Map<Integer, Field> fields;

    /**
     * @param type of TIFF 6.0 or BigTIFF
     * @param count number of values
     * @param offset where the values lie
     */
    record Field(int type, long count, long offset) {
    }

    TiffDirectory(final TiffBytes bytes, final Map<Integer, Field> fields) {
        this.bytes = bytes;
        this.fields = Map.copyOf(fields);
    }

    boolean has(final int tag) {
        return fields.containsKey(tag);
    }

    Optional<Field> field(final int tag) {
        return Optional.ofNullable(fields.get(tag));
    }

    /** @return the values as they lie in the file */
    byte[] raw(final Field field) throws IOException {
        if (field.count() > Integer.MAX_VALUE) {
            throw new DamagedTiffException("a field claims " + field.count() + " values");
        }
        return bytes.read(field.offset(), FieldTypes.size(field.type()) * field.count()).array();
    }

    /** @return whole numbers; empty if the field is not there */
    long[] numbers(final int tag) throws IOException {
        final Field field = fields.get(tag);
        if (field == null) {
            return new long[0];
        }
        if (field.count() > MOST_NUMBERS) {
            throw new DamagedTiffException("a field claims " + field.count() + " numbers");
        }
        final ByteBuffer values = ByteBuffer.wrap(raw(field)).order(bytes.order());
        final long[] numbers = new long[(int)field.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = FieldTypes.number(field.type(), values);
        }
        return numbers;
    }

    /** @return the first whole number of a field, or a default if it is not there */
    long number(final int tag, final long other) throws IOException {
        final long[] numbers = numbers(tag);
        return numbers.length == 0 ? other : numbers[0];
    }

    /**
     * @return the first whole number of a field that must be there
     * @throws DamagedTiffException if it is not, or is not in {@code [1, 2³¹)}
     */
    int size(final int tag, final String what) throws IOException {
        final long value = number(tag, 0);
        if (value < 1 || value > Integer.MAX_VALUE) {
            throw new DamagedTiffException("its " + what + " is " + value);
        }
        return (int)value;
    }

    /** @return the first fraction of a field; NaN if there is none */
    double fraction(final int tag) throws IOException {
        final Field field = fields.get(tag);
        if (field == null || field.type() != FieldTypes.RATIONAL || field.count() < 1) {
            return Double.NaN;
        }
        final ByteBuffer values = ByteBuffer.wrap(raw(field)).order(bytes.order());
        return (double)(values.getInt() & 0xffffffffL) / (values.getInt() & 0xffffffffL);
    }

    /** @return text without the zero at its end; "" if there is none */
    String text(final int tag) throws IOException {
        final Field field = fields.get(tag);
        return field == null ? "" : new String(raw(field), StandardCharsets.UTF_8).replace("\0", "");
    }
}
