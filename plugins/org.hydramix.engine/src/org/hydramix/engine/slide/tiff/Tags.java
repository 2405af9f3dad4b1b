package org.hydramix.engine.slide.tiff;

/** Numbers of TIFF 6.0, its supplements, and Aperio's additions. */
final class Tags {

    static final int SUBFILE_TYPE = 254;

    static final int WIDTH = 256;

    static final int HEIGHT = 257;

    static final int BITS = 258;

    static final int COMPRESSION = 259;

    static final int PHOTOMETRIC = 262;

    static final int FILL_ORDER = 266;

    static final int DESCRIPTION = 270;

    static final int STRIP_OFFSETS = 273;

    static final int SAMPLES = 277;

    static final int ROWS_PER_STRIP = 278;

    static final int STRIP_BYTES = 279;

    static final int X_RESOLUTION = 282;

    static final int Y_RESOLUTION = 283;

    static final int PLANAR = 284;

    static final int RESOLUTION_UNIT = 296;

    static final int SOFTWARE = 305;

    static final int PREDICTOR = 317;

    static final int COLOUR_MAP = 320;

    static final int TILE_WIDTH = 322;

    static final int TILE_HEIGHT = 323;

    static final int TILE_OFFSETS = 324;

    static final int TILE_BYTES = 325;

    static final int SUB_IFDS = 330;

    static final int EXTRA_SAMPLES = 338;

    static final int SAMPLE_FORMAT = 339;

    static final int JPEG_TABLES = 347;

    static final int CHROMA_SUBSAMPLING = 530;

    static final int CHROMA_POSITIONING = 531;

    static final int REFERENCE_BLACK_WHITE = 532;

    /** Marks a slide of Hamamatsu's, which is no ordinary TIFF inside. */
    static final int HAMAMATSU = 65420;

    /** Values of {@link #COMPRESSION}. */
    static final int JPEG = 7;

    /** Aperio: JPEG 2000 of YCbCr. */
    static final int APERIO_JPEG2000_YCBCR = 33003;

    /** Aperio: JPEG 2000 of RGB. */
    static final int APERIO_JPEG2000_RGB = 33005;

    static final int JPEG2000 = 34712;

    /** Values of {@link #PHOTOMETRIC}. */
    static final int YCBCR = 6;

    static final int RGB = 2;

    static final int BLACK_IS_ZERO = 1;

    /** Values of {@link #EXTRA_SAMPLES}. */
    static final int PREMULTIPLIED_ALPHA = 1;

    static final int ALPHA = 2;

    private Tags() {
    }
}
