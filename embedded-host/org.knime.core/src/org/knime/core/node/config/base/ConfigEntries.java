package org.knime.core.node.config.base;

/** The entry types that occur in KNIME's XML settings files, by the name that the {@code type} attribute carries. */
public enum ConfigEntries {
        /** A nested config. */
        config,
        /** A string, possibly {@code null}. */
        xstring,
        /** A 32-bit integer. */
        xint,
        /** A double. */
        xdouble,
        /** A float. */
        xfloat,
        /** A 64-bit integer. */
        xlong,
        /** An 8-bit integer. */
        xbyte,
        /** A single character. */
        xchar,
        /** A 16-bit integer. */
        xshort,
        /** A truth value. */
        xboolean,
        /** An encrypted string; the host refuses files that contain one. */
        xpassword,
        /** A string that is never written to disk; the host refuses files that contain one. */
        xtransientstring;
}
