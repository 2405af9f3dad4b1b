package org.hydramix.nodes.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.tile.ClassNames;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** What KNIME knows of a table's content before a node is executed: the domains of its columns. */
public final class TableFacts {

    private TableFacts() {
    }

    /**
     * @param table with tiles
     * @param column with classes
     * @return the classes, sorted, the background last, as the engine orders them; empty if KNIME does not know them
     */
    public static Optional<List<String>> classNames(final DataTableSpec table, final String column) {
        return domain(table, column).filter(DataColumnDomain::hasValues).map(domain -> {
            final List<String> names = new ArrayList<>();
            for (final DataCell cell : domain.getValues()) {
                if (cell instanceof StringValue text) {
                    names.add(text.getStringValue());
                }
            }
            return ClassNames.ordered(names);
        }).filter(names -> !names.isEmpty());
    }

    /**
     * @param table with tiles
     * @return their smallest resolution in µm/px; NaN if KNIME does not know it
     */
    public static double finest(final DataTableSpec table) {
        return domain(table, TileColumns.MICRONS_PER_PIXEL).map(d -> number(d.getLowerBound())).orElse(Double.NaN);
    }

    /**
     * @param table with tiles
     * @return their largest resolution in µm/px; NaN if KNIME does not know it
     */
    public static double coarsest(final DataTableSpec table) {
        return domain(table, TileColumns.MICRONS_PER_PIXEL).map(d -> number(d.getUpperBound())).orElse(Double.NaN);
    }

    /**
     * @param table with whole images
     * @return how many cells the image with the most of them has; NaN if KNIME does not know it
     */
    public static double mostCells(final DataTableSpec table) {
        return domain(table, TileColumns.CELL_COUNT).map(d -> number(d.getUpperBound())).orElse(Double.NaN);
    }

    private static Optional<DataColumnDomain> domain(final DataTableSpec table, final String column) {
        return Optional.ofNullable(table.getColumnSpec(column)).map(DataColumnSpec::getDomain);
    }

    private static double number(final DataCell cell) {
        return cell instanceof DoubleValue value && !cell.isMissing() ? value.getDoubleValue() : Double.NaN;
    }
}
