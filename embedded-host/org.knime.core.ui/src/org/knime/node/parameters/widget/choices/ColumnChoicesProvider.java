package org.knime.node.parameters.widget.choices;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;

/** Computes columns to choose from. */
public interface ColumnChoicesProvider extends TypedStringChoicesProvider {

    /**
     * @param context what is known at the node's ports
     * @return the columns
     */
    List<DataColumnSpec> columnChoices(NodeParametersInput context);

    @Override
    default void init(final StateProviderInitializer initializer) {
        TypedStringChoicesProvider.super.init(initializer);
    }

    @Override
    default List<TypedStringChoice> computeState(final NodeParametersInput context) {
        return columnChoices(context).stream().map(TypedStringChoice::fromColSpec).toList();
    }
}
