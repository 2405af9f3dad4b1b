package org.hydramix.host.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.EnumChoice;
import org.knime.node.parameters.widget.choices.EnumChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;
import org.knime.node.parameters.widget.choices.TypedStringChoice;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider.DoubleColumnsProvider;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider.StringColumnsProvider;

class ChoicesTest {

    private static final DataTableSpec SPEC = new DataTableSpecCreator()
        .addColumns(new DataColumnSpecCreator("i", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("s", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec())
        .createSpec();

    private static NodeParametersInput input(final PortObjectSpec spec) {
        return new ConfigureTimeInput(new PortType[]{BufferedDataTable.TYPE}, new PortType[0],
            new PortObjectSpec[]{spec});
    }

    private static List<String> names(final List<DataColumnSpec> columns) {
        return columns.stream().map(DataColumnSpec::getName).toList();
    }

    @Test
    void columnsAreChosenByType() {
        assertEquals(List.of("i", "s", "x"), names(new AllColumnsProvider().columnChoices(input(SPEC))));
        assertEquals(List.of("i", "x"), names(new DoubleColumnsProvider().columnChoices(input(SPEC))));
        assertEquals(List.of("s"), names(new StringColumnsProvider().columnChoices(input(SPEC))));
        assertEquals(List.of("i", "x"), names(ColumnSelectionUtil.getDoubleColumns(SPEC)));
        assertEquals(List.of("s"), names(ColumnSelectionUtil.getStringColumns(SPEC)));
    }

    @Test
    void nothingToChooseWithoutATable() {
        assertEquals(List.of(), new AllColumnsProvider().columnChoices(input(null)));
        assertEquals(List.of(), new DoubleColumnsProvider().columnChoices(input(null)));
    }

    @Test
    void columnIsShownWithItsType() {
        final TypedStringChoice choice = new StringColumnsProvider().computeState(input(SPEC)).get(0);
        assertEquals("s", choice.id());
        assertEquals("String", choice.type().text());
    }

    enum Mode {
        @Label("Quick and dirty")
        FAST,
        EXACT
    }

    @Test
    void constantIsShownAsItsLabelSays() {
        assertEquals(new EnumChoice<>(Mode.FAST, "Quick and dirty"), EnumChoice.fromEnumConst(Mode.FAST));
        assertEquals(new EnumChoice<>(Mode.EXACT, "EXACT"), EnumChoice.fromEnumConst(Mode.EXACT));
        final EnumChoicesProvider<Mode> provider = new EnumChoicesProvider<>() {
            @Override
            public List<Mode> choices(final NodeParametersInput context) {
                return List.of(Mode.EXACT);
            }
        };
        assertEquals(List.of(EnumChoice.fromEnumConst(Mode.EXACT)), provider.computeState(input(null)));
    }

    @Test
    void providerOfTextsMustSayWhich() {
        final StringChoicesProvider provider = new StringChoicesProvider() {
            @Override
            public List<String> choices(final NodeParametersInput context) {
                return List.of("a");
            }
        };
        assertEquals(List.of(new StringChoice("a", "a")), provider.computeState(input(null)));
        assertThrows(IllegalStateException.class, () -> new StringChoicesProvider() {
        }.computeState(input(null)));
    }
}
