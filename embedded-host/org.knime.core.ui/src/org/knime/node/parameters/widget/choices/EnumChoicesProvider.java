package org.knime.node.parameters.widget.choices;

import java.util.List;

import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes which constants the user can choose; override {@link #choices}, or {@link #computeState} for other texts.
 *
 * @param <E> the type of the constants
 */
public interface EnumChoicesProvider<E extends Enum<E>> extends ChoicesStateProvider<EnumChoice<E>> {

    /**
     * @param context what is known at the node's ports
     * @return the constants
     */
    default List<E> choices(final NodeParametersInput context) {
        throw new IllegalStateException(getClass().getName() + " must override choices or computeState.");
    }

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    @Override
    default List<EnumChoice<E>> computeState(final NodeParametersInput context) {
        return choices(context).stream().map(EnumChoice::fromEnumConst).toList();
    }
}
