package org.hydramix.engine.geojson;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * JSON without the bare {@code NaN} and {@code Infinity} that many programs write for measurements that make no sense,
 * although JSON has no such numbers. Each becomes an empty list of the same length, which is neither a number nor a
 * text, so that lines and columns stay those of the file and everything else is read as strictly as before.
 */
final class BareNumbers extends Reader {

    private static final List<String> WORDS = List.of("NaN", "Infinity", "-Infinity");

    private static final int LONGEST = 9;

    private static final int BUFFER = 8192;

    private final Reader text;

    private final char[] buffer = new char[BUFFER];

    /** What is next to be given out. */
    private int from;

    /** Up to here the buffer has been looked at. */
    private int ready;

    /** Up to here the buffer is filled. */
    private int to;

    private boolean end;

    private boolean quoted;

    private boolean escaped;

    BareNumbers(final Reader text) {
        this.text = text;
    }

    @Override
    public int read(final char[] into, final int offset, final int length) throws IOException {
        if (from == ready) {
            fill();
        }
        if (from == ready) {
            return -1;
        }
        final int count = Math.min(length, ready - from);
        System.arraycopy(buffer, from, into, offset, count);
        from += count;
        return count;
    }

    /** Ends before a word that may go on beyond the buffer; the next call looks at it again. */
    private void fill() throws IOException {
        System.arraycopy(buffer, ready, buffer, 0, to - ready);
        to -= ready;
        from = 0;
        while (to < LONGEST && !end) {
            final int count = text.read(buffer, to, BUFFER - to);
            end = count < 0;
            to += Math.max(0, count);
        }
        ready = 0;
        while (ready < to && (end || to - ready >= LONGEST || quoted)) {
            ready += quoted ? inText() : outside();
        }
    }

    private int inText() {
        final char c = buffer[ready];
        quoted = c != '"' || escaped;
        escaped = c == '\\' && !escaped;
        return 1;
    }

    private int outside() {
        final char c = buffer[ready];
        quoted = c == '"';
        for (final String word : WORDS) {
            if (c == word.charAt(0) && word.equals(new String(buffer, ready, Math.min(word.length(), to - ready)))) {
                buffer[ready] = '[';
                for (int i = 1; i < word.length() - 1; i++) {
                    buffer[ready + i] = ' ';
                }
                buffer[ready + word.length() - 1] = ']';
                return word.length();
            }
        }
        return 1;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
