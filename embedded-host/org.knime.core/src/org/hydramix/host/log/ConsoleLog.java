package org.hydramix.host.log;

import java.io.PrintStream;

import org.knime.core.node.NodeLogger.LEVEL;

/**
 * Prints log messages as KNIME's batch application does: errors to standard error, warnings to standard output; of
 * classes outside KNIME only errors.
 */
public final class ConsoleLog {

    /** Level (five characters), thread, simple class name, message. */
    private static final String LAYOUT = "%-5s\t %s %s\t %s%n";

    private ConsoleLog() {
    }

    /**
     * @param level how important
     * @param logger name of the logger, by custom that of a class
     * @return whether such messages are printed
     */
    public static boolean isShown(final LEVEL level, final String logger) {
        final boolean ofKnime = logger.startsWith("org.knime.") || logger.startsWith("com.knime.");
        return level == LEVEL.ERROR || level == LEVEL.FATAL || level == LEVEL.WARN && ofKnime;
    }

    /**
     * Prints a message, if such messages are shown.
     *
     * @param level how important
     * @param logger name of the logger, by custom that of a class
     * @param message the text; its cause, which KNIME writes to its log file, is not printed
     */
    public static void log(final LEVEL level, final String logger, final String message) {
        if (!isShown(level, logger)) {
            return;
        }
        final PrintStream out = level == LEVEL.WARN ? System.out : System.err;
        final String simpleName = logger.substring(logger.lastIndexOf('.') + 1);
        synchronized (out) {
            out.printf(LAYOUT, level, Thread.currentThread().getName(), simpleName, message);
        }
    }
}
