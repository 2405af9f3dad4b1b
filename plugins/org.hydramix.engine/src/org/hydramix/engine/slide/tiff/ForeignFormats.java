package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Recognises scanners' own variants of TIFF. */
final class ForeignFormats {

    /** No scanner writes larger tiles. OpenSlide aborts the process when it cannot allocate what a file asks for. */
    private static final int LARGEST_TILE = 1 << 14;

    /** Offsets in a TIFF have 32 bits, in a BigTIFF 64. */
    private static final long MOST_CLASSIC = 0xffffffffL;

    private ForeignFormats() {
    }

    /** @throws ForeignTiffException if a scanner's maker uses TIFF in a way of its own, as with tiles that overlap */
    static void check(final List<TiffDirectory> directories) throws IOException, ForeignTiffException {
        for (final TiffDirectory directory : directories) {
            final String description = directory.text(Tags.DESCRIPTION).toLowerCase(Locale.ROOT);
            final String software = directory.text(Tags.SOFTWARE);
            final String maker;
            if (directory.has(Tags.HAMAMATSU)) {
                maker = "Hamamatsu (NDPI)";
            } else if (description.contains("leica-microsystems.com/scn")) {
                maker = "Leica (SCN)";
            } else if (description.contains("iscan ")) {
                maker = "Ventana (BIF)";
            } else if (software.startsWith("MedScan")) {
                maker = "Trestle";
            } else if (software.startsWith("Philips")) {
                // its levels are padded to whole tiles, so that their sizes do not tell how much they are reduced
                maker = "Philips";
            } else {
                continue;
            }
            checkTiles(directories);
            throw new ForeignTiffException("it is a slide of " + maker);
        }
    }

    /**
     * Slides of Hamamatsu's may be larger than a TIFF can be, though they begin like one: their offsets have 64 bits.
     * Read as a TIFF they seem to be damaged.
     *
     * @param path of a file that could not be read as a TIFF
     * @throws ForeignTiffException if it may be such a slide
     */
    static void checkLength(final Path path) throws ForeignTiffException {
        try (TiffBytes file = new TiffBytes(path)) {
            if (file.length() <= MOST_CLASSIC || !TiffStructure.isClassic(file.read(0, 4).array())) {
                return;
            }
        } catch (final IOException e) {
            // what was wrong at first is told
            return;
        }
        throw new ForeignTiffException("it is larger than a TIFF can be (4 GB), as slides of Hamamatsu (NDPI) are");
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
