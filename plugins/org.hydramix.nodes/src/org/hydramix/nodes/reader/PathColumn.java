package org.hydramix.nodes.reader;

import java.util.List;

import org.hydramix.nodes.dialog.GuessedColumn;
import org.hydramix.nodes.dialog.WantedColumn;
import org.knime.core.data.StringValue;

/** The column that names the images to read. */
final class PathColumn extends GuessedColumn {

    static final WantedColumn WANTED = new WantedColumn(0, StringValue.class, "Path",
        List.of("path", "filepath", "location", "file", "filename", "image", "slide", "url"), true, true);

    PathColumn() {
        super(WANTED);
    }
}
