package org.hydramix.engine.slide.tiff;

/** The file is a TIFF outside but of a kind that only OpenSlide reads; the message is the reason. */
public final class ForeignTiffException extends Exception {

    private static final long serialVersionUID = 1L;

    ForeignTiffException(final String message) {
        super(message);
    }
}
