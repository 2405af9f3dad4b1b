package org.hydramix.engine.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVRecord;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;

/** Reads an annotation table. */
final class DotTable implements CsvTable.RowReader {

    /** Place of the class among the columns that are read. */
    private static final int CLASS = 3;

    private final String file;

    private final DotColumns columns;

    private final Consumer<SkippedFile> skipped;

    private final AnnotatedCells cells = new AnnotatedCells();

    /** Classes repeat in every row; one text for each keeps a large table small. */
    private final Map<String, String> classNames = new HashMap<>();

    private int[] indices = {};

    private DotTable(final String file, final DotColumns columns, final Consumer<SkippedFile> skipped) {
        this.file = file;
        this.columns = columns;
        this.skipped = skipped;
    }

    /**
     * @param skipped receives rows that make no sense
     * @param monitor asked every few thousand rows
     * @return the dots of each image, in the order of the table; duplicates are kept
     * @throws EngineException if the table cannot be read, lacks a column, or holds no usable dot
     */
    static AnnotatedCells read(final Path file, final DotColumns columns, final Consumer<SkippedFile> skipped,
        final Monitor monitor) throws EngineException, CancelledException {
        final DotTable table = new DotTable(file.toString(), columns, skipped);
        new CsvTable(file).read(table, monitor);
        if (table.cells.dots().isEmpty()) {
            throw new EngineException(file + " holds no usable annotation. It needs one row for each cell: "
                + String.join(", ", columns.image(), columns.x(), columns.y(), columns.className()) + ".");
        }
        return table.cells;
    }

    @Override
    public void header(final CsvTable.Header header) throws EngineException {
        indices = new int[]{header.require(columns.image()), header.require(columns.x()), header.require(columns.y()),
            header.require(columns.className())};
    }

    @Override
    public void row(final long row, final CSVRecord values) {
        final List<String> names = List.of(columns.image(), columns.x(), columns.y());
        for (int i = 0; i < names.size(); i++) {
            if (value(values, i).isEmpty()) {
                skip(row, "The column '" + names.get(i) + "' is empty. Fill it in or delete the row.");
                return;
            }
        }
        final Optional<Double> x = coordinate(row, columns.x(), value(values, 1));
        final Optional<Double> y = x.isEmpty() ? x : coordinate(row, columns.y(), value(values, 2));
        if (y.isPresent()) {
            final String image = ImageNames.normal(value(values, 0));
            final Centroid place = new Centroid(x.get(), y.get());
            final String className = classNames.computeIfAbsent(value(values, CLASS), name -> name);
            if (className.isEmpty()) {
                skip(row, "The column '" + columns.className() + "' is empty, so that the row was not read as a cell: "
                    + "background tiles keep away from it, but as part of a whole image it counts as background. Fill "
                    + "it in or delete the row.");
                cells.addUnclassified(image, place);
            } else {
                cells.add(new Dot(file, row, row, image, place, className));
            }
        }
    }

    /** @return "" where the row is too short */
    private String value(final CSVRecord values, final int column) {
        return indices[column] < values.size() ? values.get(indices[column]) : "";
    }

    private Optional<Double> coordinate(final long row, final String column, final String text) {
        try {
            final double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return Optional.of(value);
            }
        } catch (final NumberFormatException e) {
            // told below, together with NaN and infinities
        }
        skip(row, "The column '" + column + "' holds '" + text
            + "', which is not a position in px. Write a number such as "
            + "123.5, with a point.");
        return Optional.empty();
    }

    private void skip(final long row, final String reason) {
        skipped.accept(SkippedFile.row(file, row, reason));
    }
}
