package org.hydramix.nodes.dialog;

import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.StateProvider;

/**
 * The value of a setting that names a column, when the dialog opens. A node that was placed before its table was
 * connected still has the usual name; if the table has no such column, the one that looks like it is chosen. What the
 * user chose is never replaced: KNIME shows that it is missing.
 *
 * <p>Reference and provider of the same field at once, so that it can see the field's value.
 */
public abstract class GuessedColumn implements StateProvider<String>, ParameterReference<String> {

    private final WantedColumn wanted;

    private Supplier<String> current;

    /** @param wanted what to look for */
    protected GuessedColumn(final WantedColumn wanted) {
        this.wanted = wanted;
    }

    @Override
    @SuppressWarnings("unchecked") // the class is a reference to a text by its declaration
    public final void init(final StateProviderInitializer initializer) {
        initializer.computeBeforeOpenDialog();
        current = initializer.getValueSupplier((Class<? extends ParameterReference<String>>)getClass());
    }

    @Override
    public final String computeState(final NodeParametersInput input) {
        final String value = current.get();
        return wanted.usualName().equals(value) ? wanted.guess(input) : value;
    }
}
