package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class ImageNamesTest {

    private static final Path FOLDER = Path.of("/data/study");

    @Test
    void namesInTheFolderAreRelative() {
        assertEquals("a/b.png", ImageNames.of(FOLDER, FOLDER.resolve("images/a/b.png")));
    }

    /** On Linux and macOS the backslash is a part of the name, on Windows it separates. */
    @Test
    void namesElsewhereHaveSlashesAsInTables() {
        final Path file = FOLDER.resolveSibling("archive\\b.png");
        assertEquals(ImageNames.normal(file.toAbsolutePath().toString()), ImageNames.of(FOLDER, file));
        assertEquals("/data/archive/b.png", ImageNames.of(FOLDER, file).replaceFirst("^[A-Z]:", ""));
    }
}
