package org.hydramix.nodes.predictor;

import org.knime.node.parameters.widget.choices.Label;

/** What is predicted. */
enum PredictionMode {
        @Label(value = "The cell in each tile",
            description = "Each tile shows one cell near its middle: its class and position are predicted.")
        TILES, //
        @Label(value = "All cells of whole images",
            description = "Images and slides of any size are searched for cells, with a model that was trained on whole"
                + " images with all their cells, or with background tiles.")
        WHOLE_IMAGES;
}
