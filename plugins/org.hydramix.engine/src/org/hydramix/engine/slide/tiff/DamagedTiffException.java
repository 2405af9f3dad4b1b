package org.hydramix.engine.slide.tiff;

import java.io.IOException;

/** The file contradicts itself; the message continues "the file is damaged: …". */
final class DamagedTiffException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedTiffException(final String message) {
        super(message);
    }

    DamagedTiffException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
