package org.hydramix.nodes.dialog;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.ColumnChoicesProvider;

/** The fitting columns of one of a node's input tables; other inputs, optional ones included, are not counted. */
public abstract class PortColumns implements ColumnChoicesProvider {

    private final WantedColumn wanted;

    /**
     * @param table from 0, among the inputs that are tables
     * @param type that a column must be compatible with
     */
    protected PortColumns(final int table, final Class<? extends DataValue> type) {
        wanted = new WantedColumn(table, type, "", List.of(), false, false);
    }

    @Override
    public final List<DataColumnSpec> columnChoices(final NodeParametersInput context) {
        return wanted.choices(context);
    }

    /** PNG images of the first table. */
    public static final class Images extends PortColumns {
        Images() {
            super(0, PNGImageValue.class);
        }
    }

    /** Texts of the first table. */
    public static final class Texts extends PortColumns {
        Texts() {
            super(0, StringValue.class);
        }
    }

    /** Numbers of the first table. */
    public static final class Numbers extends PortColumns {
        Numbers() {
            super(0, DoubleValue.class);
        }
    }

    /** Texts of the second table. */
    public static final class SecondTexts extends PortColumns {
        SecondTexts() {
            super(1, StringValue.class);
        }
    }

    /** Numbers of the second table. */
    public static final class SecondNumbers extends PortColumns {
        SecondNumbers() {
            super(1, DoubleValue.class);
        }
    }
}
