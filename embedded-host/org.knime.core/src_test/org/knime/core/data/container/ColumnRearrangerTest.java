package org.knime.core.data.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;

/** Which columns a rearranger describes. */
class ColumnRearrangerTest {

    private ColumnRearranger rearranger;

    @BeforeEach
    void columns() {
        rearranger = new ColumnRearranger(
            new DataTableSpec("t", new DataColumnSpecCreator("a", IntCell.TYPE).createSpec(),
                new DataColumnSpecCreator("b", IntCell.TYPE).createSpec(),
                new DataColumnSpecCreator("c", IntCell.TYPE).createSpec()));
    }

    private static CellFactory column(final String name) {
        return new SingleCellFactory(new DataColumnSpecCreator(name, DoubleCell.TYPE).createSpec()) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new DoubleCell(0);
            }
        };
    }

    private void assertColumns(final String... names) {
        assertArrayEquals(names, rearranger.createSpec().getColumnNames());
    }

    @Test
    void appendsInsertsAndReplaces() {
        rearranger.append(column("d"));
        rearranger.insertAt(0, column("first"));
        rearranger.replace(column("B"), "b");
        assertColumns("first", "a", "B", "c", "d");
        assertEquals("default", rearranger.createSpec().getName());
    }

    @Test
    void removesKeepsAndMoves() {
        rearranger.move("a", 3);
        assertColumns("b", "c", "a");
        rearranger.move("a", 0);
        assertColumns("a", "b", "c");
        rearranger.remove("b");
        assertColumns("a", "c");
        rearranger.keepOnly("c");
        assertColumns("c");
        assertEquals(-1, rearranger.indexOf("a"));
    }

    @Test
    void refusesUnknownAndDoubleColumns() {
        assertThrows(IllegalArgumentException.class, () -> rearranger.remove("nobody"));
        rearranger.append(column("a"));
        assertThrows(IllegalArgumentException.class, rearranger::createSpec);
        assertEquals("a (#1)", DataTableSpec.getUniqueColumnName(
            new DataTableSpec(new DataColumnSpecCreator("a", IntCell.TYPE).createSpec()), "a"));
    }
}
