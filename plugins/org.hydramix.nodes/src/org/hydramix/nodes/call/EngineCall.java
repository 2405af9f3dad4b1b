package org.hydramix.nodes.call;

import java.util.function.Supplier;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Turns what the engine throws into what KNIME shows. */
public final class EngineCall {

    private EngineCall() {
    }

    /**
     * Work of a node while it is executed.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * @return the result
         * @throws EngineException if the user has to mend something
         * @throws CancelledException if the user cancelled
         * @throws InvalidSettingsException if a setting does not fit the data
         */
        T run() throws EngineException, CancelledException, InvalidSettingsException;
    }

    /**
     * @param work is run
     * @param <T> of the result
     * @return its result
     * @throws KNIMEException with the engine's message
     * @throws CanceledExecutionException if the user cancelled
     */
    public static <T> T run(final Work<T> work) throws KNIMEException, CanceledExecutionException {
        try {
            return work.run();
        } catch (final CancelledException e) {
            throw new CanceledExecutionException("Cancelled.");
        } catch (final EngineException | InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    /**
     * Checks settings: the engine's records refuse bad values with a message for the user.
     *
     * @param settings makes the engine's settings
     * @param <T> their type
     * @return them
     * @throws InvalidSettingsException with the engine's message
     */
    public static <T> T settings(final Supplier<T> settings) throws InvalidSettingsException {
        try {
            return settings.get();
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
