package org.hydramix.engine.source;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A file or a row that was not used.
 *
 * @param file as the user knows it
 * @param row in the file as a spreadsheet counts, the header being row 1; empty for the file as a whole
 * @param reason what is wrong and what to do
 */
public record SkippedFile(String file, OptionalLong row, String reason) {

    /** All must be given. */
    public SkippedFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(row);
        Objects.requireNonNull(reason);
    }

    static SkippedFile file(final String file, final String reason) {
        return new SkippedFile(file, OptionalLong.empty(), reason);
    }

    static SkippedFile smallerThanPatch(final String image, final ImageView pixels, final int patch) {
        return file(image, "The image of " + pixels.width() + " × " + pixels.height() + " px is smaller than a patch of " + patch
            + " px. Choose a smaller patch size.");
    }

    static SkippedFile row(final String file, final long row, final String reason) {
        return new SkippedFile(file, OptionalLong.of(row), reason);
    }
}
