package org.hydramix.engine.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVRecord;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.Centroid;

/** Reads an annotation table. */
final class DotTable implements CsvTable.RowReader {

    private final String file;

    private final DotColumns columns;

    private final Consumer<SkippedFile> skipped;

    private final Map<String, List<Dot>> dots = new LinkedHashMap<>();

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
     * @return the dots of each image, in the order of the table; duplicates are kept
     * @throws EngineException if the table cannot be read, lacks a column, or holds no usable dot
     */
    static Map<String, List<Dot>> read(final Path file, final DotColumns columns, final Consumer<SkippedFile> skipped)
        throws EngineException {
        final DotTable table = new DotTable(file.toString(), columns, skipped);
        new CsvTable(file).read(table);
        if (table.dots.isEmpty()) {
            throw new EngineException(file + " holds no usable annotation. It needs one row for each cell: "
                + String.join(", ", columns.image(), columns.x(), columns.y(), columns.className()) + ".");
        }
        return table.dots;
    }

    @Override
    public void header(final CsvTable.Header header) throws EngineException {
        indices = new int[]{header.require(columns.image()), header.require(columns.x()), header.require(columns.y()),
            header.require(columns.className())};
    }

    @Override
    public void row(final long row, final CSVRecord values) {
        final List<String> names = List.of(columns.image(), columns.x(), columns.y(), columns.className());
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] >= values.size() || values.get(indices[i]).isEmpty()) {
                skip(row, "The column '" + names.get(i) + "' is empty. Fill it in or delete the row.");
                return;
            }
        }
        final Optional<Double> x = coordinate(row, columns.x(), values.get(indices[1]));
        final Optional<Double> y = x.isEmpty() ? x : coordinate(row, columns.y(), values.get(indices[2]));
        if (y.isPresent()) {
            final String image = ImageNames.normal(values.get(indices[0]));
            final String className = classNames.computeIfAbsent(values.get(indices[3]), name -> name);
            dots.computeIfAbsent(image, i -> new ArrayList<>())
                .add(new Dot(file, row, row, image, new Centroid(x.get(), y.get()), className));
        }
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
