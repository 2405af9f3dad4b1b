package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** The columns of an input table that have one of some types. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {

    private final List<Class<? extends DataValue>> valueClasses;

    /** @param valueClass the type */
    protected CompatibleColumnsProvider(final Class<? extends DataValue> valueClass) {
        this(List.of(valueClass));
    }

    /** @param valueClasses the types */
    protected CompatibleColumnsProvider(final Collection<Class<? extends DataValue>> valueClasses) {
        this.valueClasses = List.copyOf(valueClasses);
    }

    @Override
    public final boolean isIncluded(final DataColumnSpec column) {
        return valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }

    /** Numbers. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {

        /** Of the first table. */
        public DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }

    /** Texts. */
    public static class StringColumnsProvider extends CompatibleColumnsProvider {

        /** Of the first table. */
        public StringColumnsProvider() {
            super(StringValue.class);
        }
    }
}
