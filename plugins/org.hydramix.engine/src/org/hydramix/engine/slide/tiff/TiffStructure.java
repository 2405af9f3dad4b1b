package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the directories of a TIFF or BigTIFF. */
final class TiffStructure {

    /** Slides have a dozen, a stack of focus planes some hundreds: more means a damaged or hostile file. */
    private static final int MOST_DIRECTORIES = 4096;

    private static final int MOST_FIELDS = 4096;

    private static final int CLASSIC = 42;

    private static final int BIG = 43;

    private static final int HEADER = 16;

    private final TiffBytes bytes;

    private final Set<Long> seen = new HashSet<>();

    private boolean big;

    private TiffStructure(final TiffBytes bytes) {
        this.bytes = bytes;
    }

    /** @return whether a file that begins like this is a TIFF */
    static boolean isTiff(final byte[] start) {
        return isClassic(start) || version(start) == BIG;
    }

    /** @return whether a file that begins like this is a TIFF of the first kind, up to 4 GB */
    static boolean isClassic(final byte[] start) {
        return version(start) == CLASSIC;
    }

    private static int version(final byte[] start) {
        if (start.length < 4 || start[0] != start[1] || start[0] != 'I' && start[0] != 'M') {
            return 0;
        }
        return start[0] == 'I' ? start[2] | start[3] << 8 : start[2] << 8 | start[3];
    }

    /**
     * @param bytes of the file; its byte order is set here
     * @return the directories in the order of the file, each followed by its sub-directories
     * @throws DamagedTiffException if the file contradicts itself
     */
    static List<TiffDirectory> read(final TiffBytes bytes) throws IOException {
        return new TiffStructure(bytes).read();
    }

    private List<TiffDirectory> read() throws IOException {
        final byte[] start = bytes.read(0, 4).array();
        if (!isTiff(start)) {
            throw new DamagedTiffException("it does not begin like a TIFF");
        }
        bytes.setOrder(start[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        final ByteBuffer header = bytes.read(0, HEADER / 2);
        big = header.getShort(2) == BIG;
        long next = big ? bytes.read(0, HEADER).getLong(HEADER / 2) : header.getInt(4) & 0xffffffffL;
        final List<TiffDirectory> directories = new ArrayList<>();
        while (next != 0) {
            next = directory(next, directories);
        }
        if (directories.isEmpty()) {
            throw new DamagedTiffException("it has no image");
        }
        return directories;
    }

    /** @return where the next directory lies; 0 after the last */
    private long directory(final long offset, final List<TiffDirectory> directories) throws IOException {
        if (!seen.add(offset) || directories.size() >= MOST_DIRECTORIES) {
            throw new DamagedTiffException("its list of images has no end");
        }
        final int countBytes = big ? Long.BYTES : Short.BYTES;
        final int entryBytes = big ? 20 : 12;
        final ByteBuffer countField = bytes.read(offset, countBytes);
        final long count = big ? countField.getLong() : countField.getShort() & 0xffff;
        if (count < 1 || count > MOST_FIELDS) {
            throw new DamagedTiffException("an image has " + count + " fields");
        }
        final int pointer = big ? Long.BYTES : Integer.BYTES;
        final long first = offset + countBytes;
        final ByteBuffer entries = bytes.read(first, count * entryBytes + pointer);
        final Map<Integer, TiffDirectory.Field> fields = new HashMap<>();
        for (int i = 0; i < count; i++) {
            final int tag = entries.getShort() & 0xffff;
            final int type = entries.getShort() & 0xffff;
            final long values = offset(entries);
            final long inline = first + entries.position();
            final long elsewhere = offset(entries);
            final long size = FieldTypes.size(type);
            if (size > 0 && values >= 0) {
                final boolean fits = values <= pointer / size;
                fields.putIfAbsent(tag, new TiffDirectory.Field(type, values, fits ? inline : elsewhere));
            }
        }
        final TiffDirectory directory = new TiffDirectory(bytes, fields);
        directories.add(directory);
        for (final long sub : directory.numbers(Tags.SUB_IFDS)) {
            directory(sub, directories);
        }
        return offset(entries);
    }

    private long offset(final ByteBuffer buffer) {
        return big ? buffer.getLong() : buffer.getInt() & 0xffffffffL;
    }
}
