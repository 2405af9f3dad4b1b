package org.hydramix.checks.referee;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a referee looked at.
 *
 * @param subject what was checked, in a few words
 * @param checked the different KNIME classes and members met, all in the listing or not
 * @param violations a sentence for each that is not as in the listing
 */
public record Report(String subject, SortedSet<String> checked, SortedSet<String> violations) {

    /** @param subject what is checked */
    Report(String subject) {
        this(subject, new TreeSet<>(), new TreeSet<>());
    }

    /**
     * @throws AssertionError if something is outside the listing; the message lists it all and tells what to do
     */
    public void requireClean() {
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.stream()
                .collect(Collectors.joining("\n  ", this + ":\n  ", "\n" + Remedy.TEXT)));
        }
    }

    @Override
    public String toString() {
        return subject + ": " + checked.size() + " KNIME classes and members checked, " + violations.size()
            + " outside KNIME 5.8's API";
    }
}
