package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hydramix.engine.tile.RgbImage;

/** Writes the header and the directories of a TIFF or BigTIFF, little-endian. */
final class DirectoryWriter {

    private static final int LONG8 = 16;

    private static final long MOST_CLASSIC = 0xffffffffL;

    private static final int REDUCED = 1;

    private static final int CENTIMETRE = 3;

    private static final double MICRONS_PER_CENTIMETRE = 10_000;

    private static final int RATIONAL_DENOMINATOR = 1000;

    private final PyramidSettings settings;

    private final FileChannel out;

    private final int pointer;

    DirectoryWriter(final PyramidSettings settings, final FileChannel out) {
        this.settings = settings;
        this.out = out;
        pointer = settings.big() ? Long.BYTES : Integer.BYTES;
    }

    private record Value(int type, long[] numbers) {
    }

    /** The offset of the first directory is filled in at the end. */
    void header() throws IOException {
        final ByteBuffer header = buffer(settings.big() ? 16 : 8).put((byte)'I').put((byte)'I');
        if (settings.big()) {
            header.putShort((short)43).putShort((short)Long.BYTES).putShort((short)0).putLong(0);
        } else {
            header.putShort((short)42).putInt(0);
        }
        write(header.flip());
    }

    void write(final List<PyramidLevel> levels) throws IOException {
        long link = settings.big() ? 8 : 4;
        for (final PyramidLevel level : levels) {
            out.position(out.position() + (out.position() & 1));
            final TreeMap<Integer, Value> fields = fields(level, level != levels.get(0));
            final TreeMap<Integer, Long> places = new TreeMap<>();
            for (final Map.Entry<Integer, Value> field : fields.entrySet()) {
                if (bytes(field.getValue()) > pointer) {
                    places.put(field.getKey(), out.position());
                    write(numbers(field.getValue()));
                }
            }
            final long directory = out.position();
            if (!settings.big() && directory > MOST_CLASSIC) {
                throw new IOException("more than 4 GB need a BigTIFF");
            }
            patch(link, directory);
            link = directory(fields, places);
        }
    }

    private TreeMap<Integer, Value> fields(final PyramidLevel level, final boolean reduced) {
        final int tile = settings.tile();
        final long resolution = Math.round(
            MICRONS_PER_CENTIMETRE / settings.micronsPerPixel() * level.width() / settings.width()
                * RATIONAL_DENOMINATOR);
        final TreeMap<Integer, Value> fields = new TreeMap<>();
        fields.put(Tags.SUBFILE_TYPE, value(FieldTypes.LONG, reduced ? REDUCED : 0));
        fields.put(Tags.WIDTH, value(FieldTypes.LONG, level.width()));
        fields.put(Tags.HEIGHT, value(FieldTypes.LONG, level.height()));
        fields.put(Tags.BITS, value(FieldTypes.SHORT, Byte.SIZE, Byte.SIZE, Byte.SIZE));
        fields.put(Tags.COMPRESSION, value(FieldTypes.SHORT, settings.compression().number()));
        fields.put(Tags.PHOTOMETRIC, value(FieldTypes.SHORT, settings.compression().photometric()));
        fields.put(Tags.SAMPLES, value(FieldTypes.SHORT, RgbImage.CHANNELS));
        fields.put(Tags.X_RESOLUTION, value(FieldTypes.RATIONAL, resolution, RATIONAL_DENOMINATOR));
        fields.put(Tags.Y_RESOLUTION, value(FieldTypes.RATIONAL, resolution, RATIONAL_DENOMINATOR));
        fields.put(Tags.PLANAR, value(FieldTypes.SHORT, 1));
        fields.put(Tags.RESOLUTION_UNIT, value(FieldTypes.SHORT, CENTIMETRE));
        fields.put(Tags.TILE_WIDTH, value(FieldTypes.LONG, tile));
        fields.put(Tags.TILE_HEIGHT, value(FieldTypes.LONG, tile));
        fields.put(Tags.TILE_OFFSETS, new Value(settings.big() ? LONG8 : FieldTypes.LONG, level.offsets()));
        fields.put(Tags.TILE_BYTES, new Value(FieldTypes.LONG, level.bytes()));
        if (settings.compression() == PyramidSettings.Compression.JPEG) {
            fields.put(Tags.CHROMA_SUBSAMPLING, value(FieldTypes.SHORT, 2, 2));
        }
        return fields;
    }

    /** @return where the offset of the next directory belongs */
    private long directory(final TreeMap<Integer, Value> fields, final Map<Integer, Long> places)
        throws IOException {
        final ByteBuffer entries = buffer(Long.BYTES + (4 + 2 * pointer) * fields.size() + pointer);
        if (settings.big()) {
            entries.putLong(fields.size());
        } else {
            entries.putShort((short)fields.size());
        }
        for (final Map.Entry<Integer, Value> field : fields.entrySet()) {
            final Value value = field.getValue();
            entries.putShort(field.getKey().shortValue()).putShort((short)value.type());
            offset(entries, value.type() == FieldTypes.RATIONAL ? 1 : value.numbers().length);
            final int end = entries.position() + pointer;
            if (places.containsKey(field.getKey())) {
                offset(entries, places.get(field.getKey()));
            } else {
                entries.put(numbers(value));
            }
            entries.position(end);
        }
        final long link = out.position() + entries.position();
        offset(entries, 0);
        write(entries.flip());
        return link;
    }

    private void patch(final long place, final long directory) throws IOException {
        final ByteBuffer bytes = buffer(pointer);
        offset(bytes, directory);
        out.write(bytes.flip(), place);
    }

    private void offset(final ByteBuffer to, final long offset) {
        if (settings.big()) {
            to.putLong(offset);
        } else {
            to.putInt((int)offset);
        }
    }

    private static Value value(final int type, final long... numbers) {
        return new Value(type, numbers);
    }

    private static long bytes(final Value value) {
        // a fraction is two numbers
        return value.type() == FieldTypes.RATIONAL ? Long.BYTES
            : FieldTypes.size(value.type()) * value.numbers().length;
    }

    private static ByteBuffer numbers(final Value value) {
        final ByteBuffer bytes = buffer((int)bytes(value));
        for (final long number : value.numbers()) {
            switch (value.type()) {
                case FieldTypes.SHORT -> bytes.putShort((short)number);
                case LONG8 -> bytes.putLong(number);
                default -> bytes.putInt((int)number);
            }
        }
        return bytes.flip();
    }

    private static ByteBuffer buffer(final int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(final ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
