package org.knime.core.webui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PageTest {

    private static FromFilePage page() {
        return Page.create().fromFile().bundleClass(PageTest.class).basePath("view").relativeFilePath("index.html");
    }

    @Test
    void fileIsNamedAsSeenFromItsFolder() {
        final FromFilePage page = page().addResourceFile("scripts/curve.js");
        assertEquals("index.html", page.getRelativePath());
        assertEquals("scripts/curve.js", page.getResource("scripts/curve.js").orElseThrow().getRelativePath());
        assertTrue(page.getResource("other.js").isEmpty());
    }

    /** Pages lie in bundles; a test outside of OSGi has none. */
    @Test
    void classOutsideOfABundleIsAnError() {
        final var message = assertThrows(IllegalStateException.class, () -> page().getInputStream()).getMessage();
        assertTrue(message.contains(PageTest.class.getName()), message);
    }
}
