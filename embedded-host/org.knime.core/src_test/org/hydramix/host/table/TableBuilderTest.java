package org.hydramix.host.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.container.DataContainerException;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.DuplicateKeyException;

/** What a container checks and computes. */
class TableBuilderTest {

    private static DataColumnDomain domain(final DataType type, final DataCell... cells) {
        final var builder = new TableBuilder(new DataTableSpec(new DataColumnSpecCreator("c", type).createSpec()), true,
            true, column -> true);
        for (int i = 0; i < cells.length; i++) {
            builder.add(new DefaultRow("Row" + i, cells[i]));
        }
        return builder.finish().spec().getColumnSpec(0).getDomain();
    }

    @Test
    void boundsOfNumbersLeaveOutMissingCellsAndNaN() {
        final var domain = domain(DoubleCell.TYPE, new DoubleCell(2), DataType.getMissingCell(),
            new DoubleCell(Double.NaN), new DoubleCell(-1));
        assertEquals(new DoubleCell(-1), domain.getLowerBound());
        assertEquals(new DoubleCell(2), domain.getUpperBound());
        assertFalse(domain.hasValues());
    }

    @Test
    void valuesOfTextsAreListedUpToSixty() {
        final List<DataCell> cells = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            cells.add(new StringCell("s" + i));
            cells.add(new StringCell("s0"));
        }
        assertEquals(60, domain(StringCell.TYPE, cells.toArray(DataCell[]::new)).getValues().size());
        cells.add(new StringCell("one too many"));
        assertNull(domain(StringCell.TYPE, cells.toArray(DataCell[]::new)).getValues());
    }

    @Test
    void truthValuesHaveBothAndEmptyColumnsHaveNone() {
        final var domain = domain(BooleanCell.TYPE, BooleanCell.TRUE, BooleanCell.FALSE);
        assertEquals(BooleanCell.FALSE, domain.getLowerBound());
        assertEquals(List.of(BooleanCell.TRUE, BooleanCell.FALSE), List.copyOf(domain.getValues()));
        assertEquals(Set.of(), domain(StringCell.TYPE).getValues());
        assertFalse(domain(IntCell.TYPE).hasBounds());
    }

    @Test
    void keepsTheDomainThatItStartsFrom() {
        final var column = new DataColumnSpecCreator("c", IntCell.TYPE);
        column.setDomain(new DataColumnDomainCreator(new IntCell(-5), new IntCell(5)).createDomain());
        for (boolean initial : new boolean[]{true, false}) {
            final var builder =
                new TableBuilder(new DataTableSpec(column.createSpec()), true, initial, c -> true);
            builder.add(new DefaultRow("Row0", new IntCell(1)));
            assertEquals(new IntCell(initial ? -5 : 1),
                builder.finish().spec().getColumnSpec(0).getDomain().getLowerBound());
        }
    }

    @Test
    void refusesRowsThatDoNotFit() {
        final var spec = new DataTableSpec(new DataColumnSpecCreator("c", IntCell.TYPE).createSpec());
        final var builder = new TableBuilder(spec, true, true, c -> true);
        builder.add(new DefaultRow("Row0", new IntCell(1)));
        final var duplicate =
            assertThrows(DuplicateKeyException.class, () -> builder.add(new DefaultRow("Row0", new IntCell(2))));
        assertEquals("Encountered duplicate row ID \"Row0\"", duplicate.getMessage());
        final var type = assertThrows(DataContainerException.class,
            () -> builder.add(new DefaultRow("Row1", new StringCell("x"))));
        assertTrue(type.getMessage().contains("Row1") && type.getMessage().contains("\"c\""), type.getMessage());
        assertThrows(DataContainerException.class,
            () -> builder.add(new DefaultRow("Row1", new IntCell(1), new IntCell(2))));
    }

    /** A table that had to go to disk is the same table. */
    @Test
    void rowsOnDiskAreTheRowsInMemory() {
        final RowBuffer memory = new RowBuffer(Long.MAX_VALUE);
        final RowBuffer disk = new RowBuffer(1_000);
        for (int i = 0; i < 100; i++) {
            final DataRow row = new DefaultRow("Row" + i, new IntCell(i), new StringCell("\u00e4" + i),
                i % 3 == 0 ? DataType.getMissingCell() : new DoubleCell(i / 7.0),
                CollectionCellFactory.createListCell(List.of(new StringCell("a"), new StringCell("b" + i))),
                new PNGImageContent(new byte[i]).toImageCell());
            memory.add(row);
            disk.add(row);
        }
        memory.finish();
        disk.finish();
        assertEquals(memory.size(), disk.size());
        for (int pass = 0; pass < 2; pass++) {
            try (var expected = memory.iterator(); var actual = disk.iterator()) {
                while (expected.hasNext()) {
                    assertSameRow(expected.next(), actual.next());
                }
                assertFalse(actual.hasNext());
            }
        }
        disk.discard();
    }

    /** A node that makes a table for each of many images must be able to let them go. */
    @Test
    void aClearedTableIsGoneFromMemoryAndDisk() {
        final var exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);
        final var container =
            exec.createDataContainer(new DataTableSpec(new DataColumnSpecCreator("c", IntCell.TYPE).createSpec()));
        container.addRowToTable(new DefaultRow("Row0", new IntCell(1)));
        container.close();
        assertEquals(1, container.getTable().iterator().next().getNumCells());
        exec.clearTable(container.getTable());
        assertThrows(IllegalStateException.class, () -> container.getTable().iterator());
        final RowBuffer disk = new RowBuffer(0);
        disk.add(new DefaultRow("Row0", new IntCell(1)));
        disk.finish();
        assertTrue(Files.exists(disk.file()));
        disk.discard();
        assertFalse(Files.exists(disk.file()));
        assertThrows(IllegalStateException.class, disk::iterator);
    }

    private static void assertSameRow(final DataRow expected, final DataRow actual) {
        assertEquals(expected.getKey(), actual.getKey());
        assertEquals(expected.getNumCells(), actual.getNumCells());
        for (int i = 0; i < expected.getNumCells(); i++) {
            assertEquals(expected.getCell(i), actual.getCell(i));
        }
    }

    @Test
    void listsKnowTheirElements() {
        final var list = CollectionCellFactory.createListCell(List.of(new DoubleCell(1)));
        assertEquals(ListCell.getCollectionType(DoubleCell.TYPE), list.getType());
        assertEquals("Collection (List)", list.getType().getName());
    }
}
