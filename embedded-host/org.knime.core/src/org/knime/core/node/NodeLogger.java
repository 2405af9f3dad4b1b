package org.knime.core.node;

import java.util.function.Supplier;

import org.hydramix.host.log.ConsoleLog;

/** A named logger. What reaches the console is decided by the level and the package of the name. */
public final class NodeLogger {

    /** How important a message is. */
    public enum LEVEL {
            /** For developers. */
            DEBUG,
            /** Worth knowing. */
            INFO,
            /** Something the user should look at. */
            WARN,
            /** Something failed. */
            ERROR,
            /** The application cannot go on. */
            FATAL,
            /** Every level. */
            ALL,
            /** No level. */
            OFF;
    }

    private final String name;

    private NodeLogger(final String name) {
        this.name = name;
    }

    /**
     * @param c the class that logs
     * @return its logger
     */
    public static NodeLogger getLogger(final Class<?> c) {
        return getLogger(c.getName());
    }

    /**
     * @param s a name, by custom that of a class
     * @return the logger of that name
     */
    public static NodeLogger getLogger(final String s) {
        return new NodeLogger(s);
    }

    private void log(final LEVEL level, final Object message) {
        ConsoleLog.log(level, name, String.valueOf(message));
    }

    /** @return whether messages of this level are shown */
    public boolean isDebugEnabled() {
        return isEnabledFor(LEVEL.DEBUG);
    }

    /**
     * @param level a level
     * @return whether messages of this level are shown
     */
    public boolean isEnabledFor(final LEVEL level) {
        return ConsoleLog.isShown(level, name);
    }

    /** @param o the message */
    public void debug(final Object o) {
        log(LEVEL.DEBUG, o);
    }

    /**
     * @param o the message
     * @param t its cause
     */
    public void debug(final Object o, final Throwable t) {
        log(LEVEL.DEBUG, o);
    }

    /** @param s makes the message, if it is shown */
    public void debug(final Supplier<Object> s) {
        if (isEnabledFor(LEVEL.DEBUG)) {
            log(LEVEL.DEBUG, s.get());
        }
    }

    /** @param o the message */
    public void info(final Object o) {
        log(LEVEL.INFO, o);
    }

    /**
     * @param o the message
     * @param t its cause
     */
    public void info(final Object o, final Throwable t) {
        log(LEVEL.INFO, o);
    }

    /** @param s makes the message, if it is shown */
    public void info(final Supplier<Object> s) {
        if (isEnabledFor(LEVEL.INFO)) {
            log(LEVEL.INFO, s.get());
        }
    }

    /** @param o the message */
    public void warn(final Object o) {
        log(LEVEL.WARN, o);
    }

    /**
     * @param o the message
     * @param t its cause
     */
    public void warn(final Object o, final Throwable t) {
        log(LEVEL.WARN, o);
    }

    /** @param s makes the message, if it is shown */
    public void warn(final Supplier<Object> s) {
        if (isEnabledFor(LEVEL.WARN)) {
            log(LEVEL.WARN, s.get());
        }
    }

    /** @param o the message */
    public void error(final Object o) {
        log(LEVEL.ERROR, o);
    }

    /**
     * @param o the message
     * @param t its cause
     */
    public void error(final Object o, final Throwable t) {
        log(LEVEL.ERROR, o);
    }

    /** @param s makes the message, if it is shown */
    public void error(final Supplier<Object> s) {
        if (isEnabledFor(LEVEL.ERROR)) {
            log(LEVEL.ERROR, s.get());
        }
    }
    /** @param o a mistake in a node's implementation */
    public void coding(final Object o) {
        coding(o, null);
    }

    /**
     * @param o a mistake in a node's implementation
     * @param t its cause
     */
    public void coding(final Object o, final Throwable t) {
        log(LEVEL.ERROR, "CODING PROBLEM\t" + o);
    }
}

