package org.hydramix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The view of the Scorer with real predictions. */
@ExtendWith(Views.class)
class ScorerViewTest {

    @Test
    void aFieldOfTheMatrixShowsItsTiles(final Browser browser, final ExecutedViews views) throws Exception {
        browser.show(new ViewSession(ExecutedNode.SCORER.page(), views.data(ExecutedNode.SCORER)));
        assertTrue(browser.all(".chart .curve").size() >= 3, "curves");
        assertTrue(browser.all(".tile").size() > 0, "tiles of the most frequent mistake");
        browser.picture("scorer");
        browser.assertAccessible();
        final WebElement field = browser.find(".matrix tbody tr:nth-child(1) td:nth-child(2) button");
        field.sendKeys(Keys.ENTER);
        assertEquals("true", field.getAttribute("aria-pressed"));
        final String row = browser.find(".matrix tbody tr:nth-child(1) th").getText();
        assertTrue(browser.find("[aria-live] h2").getText().equals("True " + row + ", predicted " + row),
            browser.find("[aria-live] h2").getText());
        final long count = Long.parseLong(field.getText().lines().findFirst().orElseThrow());
        final String status = browser.find("[aria-live] [role=status]").getText();
        assertTrue(status.endsWith(" of " + count + " tiles."), status);
        assertEquals(Math.min(12, count), browser.all("[aria-live] .tile").size());
        browser.assertQuiet();
    }
}
