package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Recognises scanners' own variants of TIFF. */
final class ForeignFormats {

    /** No scanner writes larger tiles. OpenSlide aborts the process when it cannot allocate what a file asks for. */
    private static final int LARGEST_TILE = 1 << 14;

    private ForeignFormats() {
    }

    /** @throws ForeignTiffException if a scanner's maker uses TIFF in a way of its own, as with tiles that overlap */
    static void check(final List<TiffDirectory> directories) throws IOException, ForeignTiffException {
        for (final TiffDirectory directory : directories) {
            final String description = directory.text(Tags.DESCRIPTION).toLowerCase(Locale.ROOT);
            final String maker;
            if (directory.has(Tags.HAMAMATSU)) {
                maker = "Hamamatsu (NDPI)";
            } else if (description.contains("leica-microsystems.com/scn")) {
                maker = "Leica (SCN)";
            } else if (description.contains("iscan ")) {
                maker = "Ventana (BIF)";
            } else if (directory.text(Tags.SOFTWARE).startsWith("MedScan")) {
                maker = "Trestle";
            } else {
                continue;
            }
            checkTiles(directories);
            throw new ForeignTiffException("it is a slide of " + maker);
        }
    }

    private static void checkTiles(final List<TiffDirectory> directories) throws IOException {
        for (final TiffDirectory directory : directories) {
            final long width = directory.number(Tags.TILE_WIDTH, 1);
            final long height = directory.number(Tags.TILE_HEIGHT, 1);
            if (width < 1 || width > LARGEST_TILE || height < 1 || height > LARGEST_TILE) {
                throw new DamagedTiffException("it has tiles of " + width + " × " + height + " px");
            }
        }
    }
}
