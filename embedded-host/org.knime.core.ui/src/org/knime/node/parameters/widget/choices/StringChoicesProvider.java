package org.knime.node.parameters.widget.choices;

import java.util.List;

import org.knime.node.parameters.NodeParametersInput;

/** Computes texts to choose from; override {@link #choices}, or {@link #computeState} for texts unlike their ids. */
public interface StringChoicesProvider extends ChoicesStateProvider<StringChoice> {

    /**
     * @param context what is known at the node's ports
     * @return the texts
     */
    default List<String> choices(final NodeParametersInput context) {
        throw new IllegalStateException(getClass().getName() + " must override choices or computeState.");
    }

    @Override
    default void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
    }

    @Override
    default List<StringChoice> computeState(final NodeParametersInput context) {
        return choices(context).stream().map(StringChoice::fromId).toList();
    }
}
