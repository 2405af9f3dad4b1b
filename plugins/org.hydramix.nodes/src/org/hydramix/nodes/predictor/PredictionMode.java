package org.hydramix.nodes.predictor;

import org.knime.node.parameters.widget.choices.Label;

/** What is predicted. */
enum PredictionMode {
        @Label(value = "The cell in each tile",
            description = "Each tile shows one cell near its middle: its class and position are predicted.")
        TILES, //
        @Label(value = "All cells of whole images",
            description = "Images and slides of any size are searched for cells. The model needs a background class.")
        WHOLE_IMAGES;
}
