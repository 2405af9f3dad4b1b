package org.hydramix.host.context;

import java.nio.file.Path;
import java.util.Optional;

/** The directory of the workflow whose node runs in the current thread, or in the thread that started it. */
public final class CurrentWorkflow {

    private static final InheritableThreadLocal<Path> DIRECTORY = new InheritableThreadLocal<>();

    private CurrentWorkflow() {
    }

    /** @return the directory, empty outside of a workflow */
    public static Optional<Path> directory() {
        return Optional.ofNullable(DIRECTORY.get());
    }

    /**
     * @param directory of the workflow that the current thread works for from now on
     * @return ends that when closed
     */
    public static Scope enter(final Path directory) {
        final Path before = DIRECTORY.get();
        DIRECTORY.set(directory);
        return () -> {
            if (before == null) {
                DIRECTORY.remove();
            } else {
                DIRECTORY.set(before);
            }
        };
    }

    /** Work for one workflow. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }
}
