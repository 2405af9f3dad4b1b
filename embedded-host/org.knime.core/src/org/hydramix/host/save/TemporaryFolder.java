package org.hydramix.host.save;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.knime.core.node.NodeLogger;

/**
 * A folder that is removed in the end, also when the application is told to end (Ctrl-C, SIGTERM). Then the thread that made it has
 * some seconds to finish its work there and to close it, and is interrupted after that.
 */
public final class TemporaryFolder implements AutoCloseable {

    /** Few workflows take longer to save, and after 10 s {@code docker stop} ends everything. */
    private static final long PATIENCE_MILLIS = 7_000;

    private static final long INTERRUPTION_MILLIS = 1_000;

    /** While a folder is removed somebody may still write into it. */
    private static final int ATTEMPTS = 5;

    private static final NodeLogger LOGGER = NodeLogger.getLogger("org.knime.core.node.workflow.BatchExecutor");

    private final Path path;

    private final Thread owner = Thread.currentThread();

    private final CountDownLatch closed = new CountDownLatch(1);

    private final Thread hook = new Thread(() -> end(PATIENCE_MILLIS), "Tidy up");

    private boolean kept;

    private boolean abandoned;

    private TemporaryFolder(final Path path) {
        this.path = path;
    }

    /**
     * @param path an empty folder
     * @return it, now temporary
     * @throws IOException if the application is ending; the folder is removed
     */
    public static TemporaryFolder of(final Path path) throws IOException {
        final var folder = new TemporaryFolder(path);
        try {
            Runtime.getRuntime().addShutdownHook(folder.hook);
        } catch (IllegalStateException e) {
            remove(path);
            throw new IOException("The application is ending.", e);
        }
        return folder;
    }

    /** @return where it is */
    public Path path() {
        return path;
    }

    /**
     * From now on the folder stays, whatever happens: what it holds is whole and goes to its place.
     *
     * @throws IOException if the application was told to end, and the time for the work has passed
     */
    synchronized void keep() throws IOException {
        if (abandoned) {
            throw new IOException("The application was told to end before everything was written.");
        }
        kept = true;
    }

    /** Removes it unless it is kept. What cannot be removed is named in a warning: the work itself has been done. */
    @Override
    public void close() {
        abandon();
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the application is ending: the hook has waited for this
        }
    }

    /** What happens when the application is told to end. */
    void end(final long patienceMillis) {
        if (isClosedWithin(patienceMillis)) {
            return;
        }
        if (!isKept()) {
            owner.interrupt();
        }
        if (!isClosedWithin(INTERRUPTION_MILLIS)) {
            abandon();
        }
    }

    private boolean isClosedWithin(final long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean isKept() {
        return kept;
    }

    private synchronized void abandon() {
        if (!kept) {
            abandoned = true;
            remove(path);
        }
    }

    /** Removes a folder with all that it holds; what cannot be removed is named in a warning. */
    static void remove(final Path path) {
        for (int attempt = 1;; attempt++) {
            try {
                SavedFiles.deleteTree(path);
                return;
            } catch (IOException | UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    LOGGER.warn("The temporary folder \"" + path + "\" could not be removed: " + e);
                    return;
                }
            }
        }
    }
}
