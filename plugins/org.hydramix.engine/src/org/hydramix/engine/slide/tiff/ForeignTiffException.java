package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The file is a TIFF outside but of a kind that only OpenSlide reads; the message continues "…, because". */
public final class ForeignTiffException extends Exception {

    private static final long serialVersionUID = 1L;

    ForeignTiffException(final String message) {
        super(message);
    }

    /** @throws ForeignTiffException if a scanner's maker uses TIFF in a way of its own: tiles that overlap and the like */
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
            throw new ForeignTiffException("it is a slide of " + maker);
        }
    }
}
