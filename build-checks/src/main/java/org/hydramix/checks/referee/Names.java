package org.hydramix.checks.referee;

/** Tells KNIME's names from others and prints them. */
final class Names {

    private static final String KNIME = "org/knime/";

    private Names() {
    }

    static boolean isKnime(String internalName) {
        return internalName.startsWith(KNIME);
    }

    static String readable(String internalName) {
        return internalName.replace('/', '.');
    }
}
