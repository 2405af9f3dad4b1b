package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;

import org.knime.core.node.KNIMEException;

/** What happened, in one sentence, and what the user can do about it. */
public final class Message {

    private final String summary;

    private final List<String> resolutions;

    private Message(final String summary, final List<String> resolutions) {
        this.summary = Objects.requireNonNull(summary, "summary");
        this.resolutions = resolutions;
    }

    /**
     * @param summary what happened
     * @return the message
     */
    public static Message fromSummary(final String summary) {
        return new Message(summary, List.of());
    }

    /**
     * @param summary what happened
     * @param resolutions what the user can do, best first
     * @return the message
     */
    public static Message fromSummaryWithResolution(final String summary, final String... resolutions) {
        return new Message(summary, List.of(resolutions));
    }

    /** @return what happened */
    public String getSummary() {
        return summary;
    }

    /** @return what the user can do, best first; possibly empty */
    public List<String> getResolutions() {
        return resolutions;
    }

    /** @return an exception that carries this message */
    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Message that && summary.equals(that.summary) && resolutions.equals(that.resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(summary, resolutions);
    }

    @Override
    public String toString() {
        return summary;
    }
}
