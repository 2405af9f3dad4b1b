package org.hydramix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The view of the Pseudo-Labeler, with and without a model. */
@ExtendWith(Views.class)
class PseudoLabelViewTest {

    @Test
    void guessesAreSortedAndFiltered(final Browser browser, final ExecutedViews views) throws Exception {
        browser.show(new ViewSession(ExecutedNode.PSEUDO_LABELER.page(), views.data(ExecutedNode.PSEUDO_LABELER)));
        assertEquals(2, browser.all("figure.chart").size(), "histograms");
        assertTrue(browser.all("figure .bar").size() > 2, "bars");
        final String unsure = browser.find(".tile").getText();
        browser.picture("pseudo-labels");
        browser.assertAccessible();
        new Select(browser.find("select")).selectByValue("sure");
        assertNotEquals(unsure, browser.find(".tile").getText(), "the first tile is another one");
        final String all = browser.find("[role=status]").getText();
        browser.find("fieldset button").click();
        final String fewer = browser.find("[role=status]").getText();
        assertNotEquals(all, fewer);
        browser.slide(browser.find("input[type=range]"), 1);
        assertTrue(browser.find("[role=status]").getText().startsWith("Showing 0 of 0 tiles"),
            browser.find("[role=status]").getText());
        browser.assertQuiet();
    }

    @Test
    void moreTilesComeByKeyboard(final Browser browser, final ExecutedViews views) throws Exception {
        browser.show(new ViewSession(ExecutedNode.PSEUDO_LABELER.page(), views.data(ExecutedNode.PSEUDO_LABELER)));
        final int before = browser.all(".tile").size();
        browser.button("Show ").sendKeys(Keys.ENTER);
        assertTrue(browser.all(".tile").size() > before);
        assertEquals((long)before, browser.script("return [...document.querySelectorAll('.tile')]"
            + ".indexOf(document.activeElement);"), "the focus goes on where the new tiles begin");
        browser.assertQuiet();
    }

    @Test
    void withoutAModelTheTilesAreShown(final Browser browser, final ExecutedViews views) throws Exception {
        browser.show(new ViewSession(ExecutedNode.PREPARING.page(), views.data(ExecutedNode.PREPARING)));
        assertTrue(browser.find("main").getText().contains("No model is connected"));
        assertTrue(browser.all(".tile svg").size() > 10, "tiles");
        browser.assertAccessible();
        browser.assertQuiet();
    }
}
