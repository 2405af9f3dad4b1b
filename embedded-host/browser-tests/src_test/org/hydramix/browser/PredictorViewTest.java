package org.hydramix.browser;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The view of the Predictor with tiles and with whole images. */
@ExtendWith(Views.class)
class PredictorViewTest {

    @Test
    void tilesAreShownWithTheirPredictions(final Browser browser, final ExecutedViews views) throws Exception {
        browser.show(new ViewSession(ExecutedNode.PREDICTOR.page(), views.data(ExecutedNode.PREDICTOR)));
        assertTrue(browser.all(".tile .spot").size() > 10, "predicted positions");
        assertTrue(browser.all(".tile .truth").size() > 10, "true positions");
        browser.picture("predictor-tiles");
        browser.assertAccessible();
        final String counts = browser.find("table").getText();
        browser.slide(browser.find("input[type=range]"), 0.9);
        assertNotEquals(counts, browser.find("table").getText());
        browser.assertQuiet();
    }

    @Test
    void wholeImagesAreShownWithTheirCells(final Browser browser, final ExecutedViews views) throws Exception {
        browser.show(new ViewSession(ExecutedNode.DETECTING_PREDICTOR.page(),
            views.data(ExecutedNode.DETECTING_PREDICTOR)));
        browser.settle();
        assertTrue(browser.find(".scale-bar").getText().matches("[\\d.]+ (µm|px)"),
            browser.find(".scale-bar").getText());
        assertTrue(browser.find("main").getText().contains("12 of "), "says how many there are");
        browser.picture("predictor-images");
        browser.assertAccessible();
        browser.assertQuiet();
    }

    @Test
    void withoutAnyPictureTheViewSaysWhereTheCellsAre(final Browser browser) {
        browser.show(new ViewSession(ExecutedNode.DETECTING_PREDICTOR.page(), MadeUpImage.none()));
        assertTrue(browser.find("main").getText().contains("There is no picture to show; all cells are in the first output."),
            browser.find("main").getText());
        browser.assertQuiet();
    }
}
