package org.hydramix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.openqa.selenium.WebDriver;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;

/** WCAG 2.2 AA and good practice, as far as axe-core can tell. */
final class Accessibility {

    private static final List<String> RULES =
        List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A page with headings, images, buttons and tables meets more. */
    private static final int FEWEST = 25;

    private Accessibility() {
    }

    static void check(final WebDriver driver, final String scheme) {
        // the newer way opens a second window, which a driver inside a frame does not find back from
        final Results results =
            new AxeBuilder().withTags(RULES).setLegacyMode(true).disableIframeTesting().analyze(driver);
        assertTrue(results.getPasses().size() >= FEWEST, () -> "axe-core has checked " + results.getPasses().size()
            + " rules only: has it seen the view?");
        assertEquals(List.of(), results.getViolations().stream().map(rule -> rule.getId() + " (" + scheme + "): "
            + rule.getNodes().stream().limit(3).map(node -> node.getHtml() + " " + node.getAny()).toList()).toList());
        System.out.println("[axe-core] " + scheme + ": " + results.getPasses().size() + " rules passed, 0 violations");
    }
}
