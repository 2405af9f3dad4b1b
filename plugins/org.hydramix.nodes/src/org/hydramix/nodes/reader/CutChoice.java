package org.hydramix.nodes.reader;

import org.hydramix.engine.source.TileMode;
import org.knime.node.parameters.widget.choices.Label;

/** How images are cut. */
enum CutChoice {
        @Label(value = "Patch at each annotated cell",
            description = "For training and scoring: one tile around every dot of the annotation table.")
        CELLS(TileMode.PATCH_AT_CELLS), //
        @Label(value = "Grid over tissue",
            description = "Tiles side by side wherever there is tissue, without labels.")
        GRID(TileMode.GRID), //
        @Label(value = "Whole image", description = "Each image as one tile, without labels.")
        WHOLE_IMAGE(TileMode.WHOLE_IMAGE), //
        @Label(value = "Whole image with all its cells", description = "For training a detector that finds all cells of "
            + "an image: images in which every cell is annotated; those without annotations are unlabelled.")
        ANNOTATED_IMAGE(TileMode.ANNOTATED_IMAGE);

    private final TileMode mode;

    CutChoice(final TileMode mode) {
        this.mode = mode;
    }

    TileMode mode() {
        return mode;
    }
}
