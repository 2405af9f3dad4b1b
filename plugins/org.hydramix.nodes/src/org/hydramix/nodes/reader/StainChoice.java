package org.hydramix.nodes.reader;

import org.hydramix.engine.tile.Colours;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.widget.choices.Label;

/** What is done to the colours of an image. */
enum StainChoice {
        @Label(value = "Normalise each image",
            description = "The stain of every image is brought to one reference, so that laboratories look alike.")
        NORMALISE(Colours.NORMALISED), //
        @Label(value = "As scanned", description = "Colours stay as they are: for images of one scanner and one batch.")
        AS_SCANNED(Colours.AS_SCANNED);

    /** Workflows from before this choice existed read tiles as scanned. */
    static final class Before implements DefaultProvider<StainChoice> {

        @Override
        public StainChoice getDefault() {
            return AS_SCANNED;
        }
    }

    private final Colours colours;

    StainChoice(final Colours colours) {
        this.colours = colours;
    }

    Colours colours() {
        return colours;
    }
}
