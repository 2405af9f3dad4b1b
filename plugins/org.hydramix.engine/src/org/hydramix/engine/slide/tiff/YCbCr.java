package org.hydramix.engine.slide.tiff;

/** Colour conversion of JFIF (ITU-R BT.601, full range). */
final class YCbCr {

    private static final int MIDDLE = 128;

    private static final int GREATEST = 255;

    private static final int SHIFT = 16;

    private static final int HALF = 1 << SHIFT - 1;

    private static final int CR_TO_RED = fixed(1.402);

    private static final int CB_TO_GREEN = fixed(0.344136286);

    private static final int CR_TO_GREEN = fixed(0.714136286);

    private static final int CB_TO_BLUE = fixed(1.772);

    private YCbCr() {
    }

    /** @param pixels {@code [n, 3]}: Y, Cb, Cr; becomes red, green, blue */
    static void toRgb(final byte[] pixels) {
        for (int i = 0; i < pixels.length; i += 3) {
            final int y = pixels[i] & 0xff;
            final int cb = (pixels[i + 1] & 0xff) - MIDDLE;
            final int cr = (pixels[i + 2] & 0xff) - MIDDLE;
            pixels[i] = clamp(y + (CR_TO_RED * cr + HALF >> SHIFT));
            pixels[i + 1] = clamp(y + (-CB_TO_GREEN * cb - CR_TO_GREEN * cr + HALF >> SHIFT));
            pixels[i + 2] = clamp(y + (CB_TO_BLUE * cb + HALF >> SHIFT));
        }
    }

    private static int fixed(final double factor) {
        return (int)Math.round(factor * (1 << SHIFT));
    }

    private static byte clamp(final int value) {
        return (byte)Math.max(0, Math.min(GREATEST, value));
    }
}
