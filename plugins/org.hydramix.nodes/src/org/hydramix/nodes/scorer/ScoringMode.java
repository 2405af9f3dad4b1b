package org.hydramix.nodes.scorer;

import org.knime.node.parameters.widget.choices.Label;

/** What is scored. */
enum ScoringMode {
        @Label(value = "One cell a tile", description = "Rows with the same Row ID are compared: class and position.")
        TILES, //
        @Label(value = "Cells of whole images",
            description = "Cells that were found are matched with the true cells of the same image.")
        CELLS;
}
