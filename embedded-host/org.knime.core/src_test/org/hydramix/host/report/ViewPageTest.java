package org.hydramix.host.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.hydramix.host.view.NodePage;
import org.junit.jupiter.api.Test;

/** A page becomes one file, or is refused; nothing is left out silently. */
class ViewPageTest {

    private static final String HTML = "<!DOCTYPE html><html lang=\"en\"><head>\n<title>T</title>"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">\n"
        + "<link rel=\"stylesheet\" href=\"lib/a.css\"><script type=\"module\" src=\"p/main.js\"></script></head>"
        + "<body></body></html>";

    private static final String DATA = "{\"result\":{}}";

    private static Map<String, String> files() {
        return new HashMap<>(Map.of("page.html", HTML, "lib/a.css", "p { margin: 0; }\n", "p/main.js",
            "import { b } from \"../lib/b.js\";\nimport { c } from \"./c.js\";\nb(c);\n", "lib/b.js",
            "export const b = (x) => x; // a \"../text\"\n", "p/c.js",
            "import {\n  b,\n} from \"../lib/b.js\";\nexport const c = b(\"./no import\");\n"));
    }

    static NodePage page(final String data) {
        return page(files(), data);
    }

    private static NodePage page(final Map<String, String> files, final String data) {
        return new NodePage("page.html", path -> files.containsKey(path)
            ? new ByteArrayInputStream(files.get(path).getBytes(StandardCharsets.UTF_8)) : null,
            () -> Optional.of(data));
    }

    @Test
    void everythingIsInside() throws IOException {
        final String html = SelfContainedPage.of(page(DATA), "7");
        assertFalse(html.contains("src=") || html.contains("href="), html);
        assertFalse(html.contains("script-src 'self'"), "the page's own policy would forbid what is inside");
        assertTrue(html.contains("default-src 'none'"));
        assertTrue(html.startsWith("<!DOCTYPE html><html data-node=\"7\" lang=\"en\"><head>"), html);
        assertTrue(html.contains("<style>\np { margin: 0; }\n</style>"));
        assertTrue(html.contains("import \"page/p/main.js\";"));
        assertTrue(html.contains("id=\"initial-data\">" + DATA + "</script>"));
    }

    @Test
    void modulesFindEachOtherByName() throws IOException {
        final String html = SelfContainedPage.of(page(DATA), "7");
        assertEquals("import { b } from \"page/lib/b.js\";\nimport { c } from \"page/p/c.js\";\nb(c);\n",
            module(html, "page/p/main.js"));
        assertEquals("import {\n  b,\n} from \"page/lib/b.js\";\nexport const c = b(\"./no import\");\n",
            module(html, "page/p/c.js"));
        assertEquals(files().get("lib/b.js"), module(html, "page/lib/b.js"), "texts are no imports");
    }

    private static String module(final String html, final String name) {
        final String start = "\"" + name + "\":\"data:text/javascript;base64,";
        final int from = html.indexOf(start) + start.length();
        return new String(Base64.getDecoder().decode(html.substring(from, html.indexOf('"', from))),
            StandardCharsets.UTF_8);
    }

    @Test
    void dataCannotEndTheirElement() throws IOException {
        final String html = SelfContainedPage.of(page("{\"result\":\"</script><script>alert(1)\"}"), "7");
        assertFalse(html.contains("</script><script>alert"));
        assertTrue(html.contains("\\u003c/script>\\u003cscript>alert(1)"));
    }

    @Test
    void whatCannotBeFollowedIsRefused() {
        final Map<String, String> missing = files();
        missing.remove("lib/b.js");
        refused("has no file \"lib/b.js\"", missing);
        refused("cannot follow: <img src=\"x.png\"",
            with("page.html", HTML.replace("<body>", "<body><img src=\"x.png\">")));
        refused("cannot follow: <script src=\"old.js\"",
            with("page.html", HTML.replace("<body>", "<body><script src=\"old.js\"></script>")));
        refused("refers to other files", with("lib/a.css", "p { background: url(x.png); }"));
        refused("has no <head>", with("page.html", "<p></p>"));
    }

    private static Map<String, String> with(final String file, final String content) {
        final Map<String, String> files = files();
        files.put(file, content);
        return files;
    }

    private static void refused(final String why, final Map<String, String> files) {
        final IOException e = assertThrows(IOException.class, () -> SelfContainedPage.of(page(files, DATA), "7"));
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }
}
