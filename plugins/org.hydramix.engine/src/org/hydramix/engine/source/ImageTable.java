package org.hydramix.engine.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVRecord;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/** Reads a table of images: {@code image}, and where known {@code mpp} and {@code split}. */
final class ImageTable implements CsvTable.RowReader {

    private static final String IMAGE = "image";

    private static final String RESOLUTION = "mpp";

    private static final String SPLIT = "split";

    private final String file;

    private final boolean splitNeeded;

    private final Consumer<SkippedFile> skipped;

    private final Map<String, ImageRow> rows = new LinkedHashMap<>();

    private int image;

    private int resolution;

    private int split;

    private ImageTable(final String file, final boolean splitNeeded, final Consumer<SkippedFile> skipped) {
        this.file = file;
        this.splitNeeded = splitNeeded;
        this.skipped = skipped;
    }

    /**
     * @param splitNeeded whether the column {@code split} must be there
     * @param skipped receives rows that make no sense
     * @param monitor asked every few thousand rows
     * @return rows by the image's name, in the order of the table
     */
    static Map<String, ImageRow> read(final Path file, final boolean splitNeeded, final Consumer<SkippedFile> skipped,
        final Monitor monitor) throws EngineException, CancelledException {
        final ImageTable table = new ImageTable(file.toString(), splitNeeded, skipped);
        new CsvTable(file).read(table, monitor);
        return table.rows;
    }

    @Override
    public void header(final CsvTable.Header header) throws EngineException {
        image = header.require(IMAGE);
        resolution = header.find(RESOLUTION);
        split = splitNeeded ? header.require(SPLIT) : header.find(SPLIT);
    }

    @Override
    public void row(final long row, final CSVRecord values) {
        final String name = ImageNames.normal(value(values, image));
        if (name.isEmpty()) {
            skipped.accept(SkippedFile.row(file, row, "The column 'image' is empty. Fill it in or delete the row."));
        } else if (rows.containsKey(name)) {
            skipped.accept(SkippedFile.row(file, row,
                "'" + name + "' is listed a second time; its first row is used. Delete one of them."));
        } else {
            rows.put(name, new ImageRow(row, value(values, split), micronsPerPixel(row, value(values, resolution))));
        }
    }

    private double micronsPerPixel(final long row, final String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            final double value = Double.parseDouble(text);
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (final NumberFormatException e) {
            // told below, together with numbers that are no resolution
        }
        skipped.accept(SkippedFile.row(file, row, "The column 'mpp' holds '" + text
            + "', which is not a resolution in µm/px; the image is read with unknown resolution. Write a number "
            + "such as 0.5."));
        return Double.NaN;
    }

    private static String value(final CSVRecord values, final int index) {
        return index >= 0 && index < values.size() ? values.get(index) : "";
    }
}
