package org.hydramix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The view of the Learner with a real training. */
@ExtendWith(Views.class)
class LearnerViewTest {

    @Test
    void theTrainingIsShown(final Browser browser, final ExecutedViews views) throws Exception {
        browser.show(new ViewSession(ExecutedNode.LEARNER.page(), views.data(ExecutedNode.LEARNER)));
        assertTrue(browser.posted().contains("UIExtensionRequest getConfig"), "asks for its configuration");
        assertTrue(browser.posted().stream().anyMatch(m -> m.startsWith("UIExtensionReady")), "says that it is ready");
        assertTrue(browser.all("figure.chart").size() >= 4, "charts");
        assertTrue(browser.all(".chart .curve").stream().allMatch(c -> c.getAttribute("d").matches("M.*")), "curves");
        assertTrue(browser.all(".chart .curve").stream().filter(c -> c.getAttribute("d").contains("L")).count() > 4);
        assertTrue(browser.find(".record").getText().contains("PyTorch"), "the record names the engine");
        assertEquals(16, browser.all(".tiles .tile svg").size(), "mixed tiles");
        browser.picture("learner");
        browser.assertAccessible();
        browser.assertQuiet();
    }

    /** No step of them is chosen, so that none is the best; what validation images chose is the confidence. */
    @Test
    void aTrainingOnWholeImagesTellsWhatValidationImagesChose(final Browser browser, final ExecutedViews views)
        throws Exception {
        browser.show(new ViewSession(ExecutedNode.DETECTING_LEARNER.page(), views.data(ExecutedNode.DETECTING_LEARNER)));
        final List<String> labels = browser.all(".stats dt").stream().map(WebElement::getText).toList();
        assertEquals(List.of("Last step", "Training accuracy", "Detection F1", "Least confidence", "Time"), labels);
        final String figures = browser.find(".stats").getText();
        assertFalse(figures.contains("–") || figures.contains("no validation"), figures);
        browser.assertAccessible();
        browser.assertQuiet();
    }

    @Test
    void aCurveIsReadAndSwitchedOffByKeyboard(final Browser browser, final ExecutedViews views) throws Exception {
        browser.show(new ViewSession(ExecutedNode.LEARNER.page(), views.data(ExecutedNode.LEARNER)));
        final WebElement plot = browser.find("[role=slider]");
        plot.sendKeys(Keys.HOME);
        final String first = plot.getAttribute("aria-valuetext");
        assertTrue(first.matches("Step \\d+.*: Sum [\\d.]+, .*"), first);
        plot.sendKeys(Keys.END);
        assertNotEquals(first, plot.getAttribute("aria-valuetext"));
        final int before = browser.all("figure:first-of-type .curve").size();
        final WebElement key = browser.find("figure:first-of-type .legend button");
        key.sendKeys(Keys.SPACE);
        assertEquals("false", key.getAttribute("aria-pressed"));
        assertEquals(before - 1, browser.all("figure:first-of-type .curve").size());
        browser.find("figure:first-of-type summary").sendKeys(Keys.ENTER);
        browser.await(() -> !browser.all("figure:first-of-type details td").isEmpty());
        browser.assertQuiet();
    }

    @Test
    void dataThatDoNotComeWithTheConfigurationAreAskedFor(final Browser browser, final ExecutedViews views)
        throws Exception {
        browser.show(new ViewSession(ExecutedNode.LEARNER.page(), views.data(ExecutedNode.LEARNER), false));
        assertTrue(browser.posted().contains("UIExtensionRequest callNodeDataService"));
        assertTrue(browser.all("figure.chart").size() >= 4, "charts");
        browser.assertQuiet();
    }

    @Test
    void anErrorOfTheDataIsTold(final Browser browser) {
        browser.open(browser.url(new ViewSession(ExecutedNode.LEARNER.page(),
            "{\"userError\": {\"message\": \"The table is gone.\"}}")));
        browser.driver().switchTo().frame(0);
        browser.await(() -> !browser.all("[role=alert]").isEmpty());
        assertEquals("The table is gone.", browser.find("[role=alert]").getText());
        browser.assertQuiet();
    }
}
