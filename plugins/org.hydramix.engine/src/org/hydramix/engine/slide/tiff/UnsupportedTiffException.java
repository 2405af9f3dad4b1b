package org.hydramix.engine.slide.tiff;

import java.io.IOException;

/** The file is sound but of a kind that cannot be read here; the message continues "the file …". */
final class UnsupportedTiffException extends IOException {

    private static final long serialVersionUID = 1L;

    UnsupportedTiffException(final String message) {
        super(message);
    }
}
