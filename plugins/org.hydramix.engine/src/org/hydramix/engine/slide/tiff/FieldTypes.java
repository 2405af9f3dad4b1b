package org.hydramix.engine.slide.tiff;

import java.nio.ByteBuffer;

/** Types of values in a TIFF. */
final class FieldTypes {

    static final int BYTE = 1;

    static final int SHORT = 3;

    static final int LONG = 4;

    static final int RATIONAL = 5;

    private static final int SIGNED_BYTE = 6;

    private static final int UNDEFINED = 7;

    private static final int SIGNED_SHORT = 8;

    private static final int SIGNED_LONG = 9;

    private static final int IFD = 13;

    /** Bytes of each type by its number; 0 for a number that is none. Type 16 and above are BigTIFF's. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private FieldTypes() {
    }

    static long size(final int type) {
        return type > 0 && type < SIZES.length ? SIZES[type] : 0;
    }

    /** @return the next value as a whole number */
    static long number(final int type, final ByteBuffer values) throws DamagedTiffException {
        return switch (type) {
            case BYTE, UNDEFINED -> values.get() & 0xff;
            case SIGNED_BYTE -> values.get();
            case SHORT -> values.getShort() & 0xffff;
            case SIGNED_SHORT -> values.getShort();
            case LONG, IFD -> values.getInt() & 0xffffffffL;
            case SIGNED_LONG -> values.getInt();
            default -> {
                if (size(type) != Long.BYTES || type == RATIONAL || type == 10 || type == 12) {
                    throw new DamagedTiffException("a number has the type " + type);
                }
                yield values.getLong();
            }
        };
    }
}
