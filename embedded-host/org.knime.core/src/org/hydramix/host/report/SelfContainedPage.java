package org.hydramix.host.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hydramix.host.view.NodePage;

/**
 * A node's view as one file: page, style sheets, modules and data inside, nothing asked of anybody. The page itself is
 * unchanged and speaks with KNIME's front end, which {@code frontend.js} stands in for.
 */
final class SelfContainedPage {

    /** The page's own policy allows its files, of which none is left. */
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "img-src data: blob:; style-src 'unsafe-inline'; script-src 'unsafe-inline' data:\">\n";

    private static final Pattern OWN_POLICY =
        Pattern.compile("<meta\\s+http-equiv=\"Content-Security-Policy\"[^>]*>\\s*");

    private static final Pattern STYLE = Pattern.compile("<link\\s+rel=\"stylesheet\"\\s+href=\"([^\"]+)\"\\s*/?>");

    private static final Pattern MODULE =
        Pattern.compile("<script\\s+type=\"module\"\\s+src=\"([^\"]+)\"\\s*>\\s*</script>");

    private static final Pattern LEFT =
        Pattern.compile("<(?:script|link|img|iframe)\\b[^>]*\\b(?:src|href)=\"[^\"]*\"");

    private final NodePage page;

    private SelfContainedPage(final NodePage page) {
        this.page = page;
    }

    /**
     * @param page the view of a node
     * @param nodeId of the node, in words that need no escaping
     * @return the file
     * @throws IOException if the page lacks a file that it refers to, or refers to one in a way that is not known here
     */
    static String of(final NodePage page, final String nodeId) throws IOException {
        return new SelfContainedPage(page).html(nodeId);
    }

    private String html(final String nodeId) throws IOException {
        final String html = OWN_POLICY.matcher(text(page.start())).replaceAll("");
        final PageModules modules = new PageModules(page);
        final String styled = replace(STYLE, html, this::style);
        final String[] entries = {""};
        final String bare = replace(MODULE, styled, path -> {
            entries[0] += "import \"" + modules.add(path) + "\";\n";
            return "";
        });
        final Matcher left = LEFT.matcher(bare);
        if (left.find()) {
            throw new IOException("The page " + page.start() + " refers to a file in a way that the report cannot "
                + "follow: " + left.group());
        }
        return insert(bare, nodeId, modules.importMap(), entries[0]);
    }

    private String insert(final String html, final String nodeId, final String importMap, final String entries)
        throws IOException {
        final int head = html.indexOf("<head>");
        final int end = html.indexOf("</body>");
        if (head < 0 || end < 0) {
            throw new IOException("The page " + page.start() + " has no <head> or no </body>.");
        }
        final String data = page.initialData().get().orElse("{}");
        return html.substring(0, head).replaceFirst("<html\\b", "<html data-node=\"" + nodeId + "\"") + "<head>\n"
            + POLICY + html.substring(head + "<head>".length(), end)
            + "<script type=\"application/json\" id=\"initial-data\">" + data.replace("<", "\\u003c") + "</script>\n"
            + "<script>\n" + frontend() + "</script>\n<script type=\"importmap\">" + importMap + "</script>\n"
            + "<script type=\"module\">\n" + entries + "</script>\n" + html.substring(end);
    }

    private String style(final String path) throws IOException {
        final String css = text(path);
        if (css.contains("@import") || css.contains("url(") || css.contains("</")) {
            throw new IOException(
                "The style sheet " + path + " refers to other files, which the report cannot follow.");
        }
        return "<style>\n" + css + "</style>";
    }

    private String text(final String path) throws IOException {
        return new String(page.read(path), StandardCharsets.UTF_8);
    }

    private static String frontend() throws IOException {
        try (InputStream in = SelfContainedPage.class.getResourceAsStream("frontend.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What stands in for a reference. */
    @FunctionalInterface
    private interface Replacement {
        String of(String path) throws IOException;
    }

    private static String replace(final Pattern pattern, final String text, final Replacement replacement)
        throws IOException {
        final Matcher matcher = pattern.matcher(text);
        final StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(result, Matcher.quoteReplacement(replacement.of(matcher.group(1))));
        }
        return matcher.appendTail(result).toString();
    }
}
