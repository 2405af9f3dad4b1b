package org.hydramix.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** The pages that the host writes, opened from the disk without a network. */
@ExtendWith(Views.class)
class ReportPagesTest {

    @ParameterizedTest
    @EnumSource(ExecutedNode.class)
    void eachViewStandsByItself(final ExecutedNode node, final Browser browser, final ExecutedViews views) {
        browser.show(views.page(node));
        assertTrue(browser.all("h1").size() == 1 && !browser.all(".card").isEmpty(), "the view is there");
        browser.assertQuiet();
    }

    @Test
    void theIndexShowsTheViewsInPlace(final Browser browser, final ExecutedViews views) throws Exception {
        browser.open(views.index().toUri().toString());
        browser.picture("report");
        final WebElement frame = browser.find("#node-10 iframe");
        browser.script("arguments[0].scrollIntoView();", frame);
        browser.driver().switchTo().frame(frame);
        browser.await(() -> !browser.all(".matrix").isEmpty());
        browser.driver().switchTo().defaultContent();
        browser.assertQuiet();
        // axe-core speaks with the frames, which Chromium forbids between files, and notes on the console
        browser.assertAccessible();
    }
}
