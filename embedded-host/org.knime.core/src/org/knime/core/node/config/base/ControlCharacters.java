package org.knime.core.node.config.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML 1.0 has no way to write most control characters; KNIME writes each as {@code %%} and five decimal digits. */
final class ControlCharacters {

    private static final Pattern ESCAPED = Pattern.compile("%%(\\d{5})");

    private static final String FORMAT = "%%%%%05d";

    private static final char FIRST_PRINTABLE = ' ';

    private ControlCharacters() {
    }

    static String escape(final String text) {
        // a literal "%%00010" must not become a line break when read again
        final String safe = ESCAPED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(
            String.format(FORMAT, (int)'%') + m.group().substring(1)));
        final StringBuilder out = new StringBuilder(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            final char c = safe.charAt(i);
            if (c < FIRST_PRINTABLE) {
                out.append(String.format(FORMAT, (int)c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static String unescape(final String text) {
        if (!text.contains("%%")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(m -> {
            final int code = Integer.parseInt(m.group(1));
            return Matcher.quoteReplacement(code > Character.MAX_VALUE ? m.group() : String.valueOf((char)code));
        });
    }
}
