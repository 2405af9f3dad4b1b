package org.hydramix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A cell of a slide is where the view says it is, however large or narrow the slide. */
@ExtendWith(Views.class)
class LargeImageTest {

    /** The share of the canvas above the first bright pixel of its middle column. */
    private static final String BLACK = """
        const canvas = document.querySelector('.viewer canvas');
        const { data } = canvas.getContext('2d').getImageData(canvas.width / 2, 0, 1, canvas.height);
        let y = 0;
        while (y < canvas.height && data[4 * y] > 128) y += 1;
        const top = y;
        while (y < canvas.height && data[4 * y] <= 128) y += 1;
        return (y - top) / (canvas.height - 2 * top);
        """;

    @Test
    void aPositionIsReadToATenthOfAPixel(final Browser browser) {
        browser.show(new ViewSession("predictions.html",
            MadeUpImage.halves(246_914, 200_001, 2000, 123_456.7f, 100_000.25f)));
        browser.settle();
        browser.find(".viewer").sendKeys(Keys.ENTER);
        browser.await(() -> browser.find(".readout").getText().contains(" at x "));
        assertEquals("class 0, confidence 1.00, at x 123\u2009456.7 px, y 100\u2009000.3 px.",
            browser.find(".readout").getText());
        browser.assertQuiet();
    }

    /** 10.4 px of the picture are 10: taken from this side, the scale would be off by 4 % along the other. */
    @Test
    void theMiddleOfANarrowImageIsInItsMiddle(final Browser browser) {
        browser.show(
            new ViewSession("predictions.html", MadeUpImage.halves(520, 100_000, 2000, 260, 50_000)));
        browser.settle();
        assertEquals(0.5, ((Number)browser.script(BLACK)).doubleValue(), 0.01);
        browser.assertQuiet();
    }
}
