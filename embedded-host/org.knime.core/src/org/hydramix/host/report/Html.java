package org.hydramix.host.report;

import java.time.Duration;

/** Pieces of HTML. Everything that comes from a workflow goes through {@link #text}. */
final class Html {

    private Html() {
    }

    /** @return the text with everything escaped that has a meaning in HTML, attributes included */
    static String text(final String raw) {
        final StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            final char c = raw.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** @return an element with a text inside */
    static String element(final String name, final String cssClass, final String raw) {
        return "<" + name + " class=\"" + cssClass + "\">" + text(raw) + "</" + name + ">";
    }

    /** @return at most {@code length} characters, an ellipsis marking what was cut */
    static String shorten(final String raw, final int length) {
        return raw.length() <= length ? raw : raw.substring(0, length - 1) + "…";
    }

    static String duration(final Duration duration) {
        final double seconds = duration.toMillis() / 1000.0;
        return duration.toMinutes() < 1 ? Numbers.format(seconds) + " s"
            : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
}
