package org.hydramix.nodes.predictor;

/** The view of the HydraMix Predictor: a gallery of tiles, or whole images with their cells. */
final class PredictorView {

    /** Name of the page. */
    static final String PAGE = "predictions";

    static final String DESCRIPTION = """
        Shows what was predicted. Tiles: a gallery with the predicted class and position, sorted and filtered by class
        and confidence. Whole images: the image with its cells, moved and zoomed by mouse, touch or keyboard; classes can
        be switched off and a least confidence set, and counts and densities follow.
        """;

    private PredictorView() {
    }
}
