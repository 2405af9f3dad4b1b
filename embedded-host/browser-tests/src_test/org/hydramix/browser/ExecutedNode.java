package org.hydramix.browser;

/** The nodes with a view, in the workflows of {@link ExecutedViews}. */
enum ExecutedNode {
        PREPARING("training", 3, "pseudo-labels.html"),
        LEARNER("training", 8, "learner.html"),
        PSEUDO_LABELER("training", 6, "pseudo-labels.html"),
        PREDICTOR("training", 9, "predictions.html"),
        SCORER("training", 10, "scores.html"),
        DETECTING_LEARNER("detection", 4, "learner.html"),
        DETECTING_PREDICTOR("detection", 5, "predictions.html");

    private final String report;

    private final int id;

    private final String page;

    ExecutedNode(final String report, final int id, final String page) {
        this.report = report;
        this.id = id;
        this.page = page;
    }

    String report() {
        return report;
    }

    int id() {
        return id;
    }

    String page() {
        return page;
    }
}
