package org.knime.node.parameters.updates;

import java.util.function.Supplier;

import org.knime.core.webui.node.dialog.defaultdialog.util.updates.StateComputationFailureException;
import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes something that a dialog shows: a value, choices, a message.
 *
 * @param <S> what is computed
 */
public interface StateProvider<S> {

    /**
     * Says when to compute and what the computation depends on.
     *
     * @param initializer takes the dependencies
     */
    void init(StateProviderInitializer initializer);

    /**
     * @param parametersInput what is known at the node's ports
     * @return the new state
     * @throws StateComputationFailureException if there is none; the dialog then keeps what it shows
     */
    S computeState(NodeParametersInput parametersInput) throws StateComputationFailureException;

    /** Takes the dependencies of a {@link StateProvider}. */
    interface StateProviderInitializer {

        /**
         * @param reference names the value
         * @param <T> its type
         * @return gives the value while computing; a change of it starts the computation
         */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> reference);

        /**
         * @param reference names the value
         * @param <T> its type
         * @return gives the value while computing; a change of it does not start the computation
         */
        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> reference);

        /**
         * @param reference names the value whose change starts the computation
         * @param <T> its type
         */
        <T> void computeOnValueChange(Class<? extends ParameterReference<T>> reference);

        /**
         * @param provider computes another state that this one depends on
         * @param <T> the type of the other state
         * @return gives the other state while computing
         */
        <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> provider);

        /** Computes before the dialog shows. */
        void computeBeforeOpenDialog();

        /** Computes once the dialog shows. */
        void computeAfterOpenDialog();

        /** @return what is known at the node's ports */
        NodeParametersInput getNodeParametersInput();
    }
}
