package org.hydramix.nodes.dialog;

import java.util.List;
import java.util.stream.Stream;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;

/**
 * The fitting columns of one of a node's input tables, and none of them, stored as an empty text: a list of columns alone has no
 * entry by which a choice could be taken back.
 */
public abstract class ColumnsOrNone implements StringChoicesProvider {

    private static final StringChoice NONE = new StringChoice("", "(none)");

    private final PortColumns columns;

    /** @param columns that could be chosen */
    protected ColumnsOrNone(final PortColumns columns) {
        this.columns = columns;
    }

    @Override
    public final List<StringChoice> computeState(final NodeParametersInput context) {
        return Stream.concat(Stream.of(NONE),
            columns.columnChoices(context).stream().map(DataColumnSpec::getName).map(StringChoice::fromId)).toList();
    }

    /** Texts of the first table. */
    public static final class TextsOrNone extends ColumnsOrNone {
        TextsOrNone() {
            super(new PortColumns.Texts());
        }
    }

    /** Numbers of the first table. */
    public static final class NumbersOrNone extends ColumnsOrNone {
        NumbersOrNone() {
            super(new PortColumns.Numbers());
        }
    }

    /** Numbers of the second table. */
    public static final class SecondNumbersOrNone extends ColumnsOrNone {
        SecondNumbersOrNone() {
            super(new PortColumns.SecondNumbers());
        }
    }
}
