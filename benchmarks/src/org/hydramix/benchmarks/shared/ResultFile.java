package org.hydramix.benchmarks.shared;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.AtomicFile;

/** A CSV file of results, one row a run, always complete on the disk. */
public final class ResultFile {

    private final Path file;

    private final List<Map<String, String>> rows;

    private ResultFile(final Path file, final List<Map<String, String>> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * @param file need not exist yet
     * @return its rows, to which others can be added
     * @throws EngineException if it cannot be read
     */
    public static ResultFile open(final Path file) throws EngineException {
        final List<Map<String, String>> rows = new ArrayList<>();
        if (Files.exists(file)) {
            try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build())) {
                for (final CSVRecord row : parser) {
                    if (!row.isConsistent()) {
                        throw new EngineException("Row " + (row.getRecordNumber() + 1) + " of " + file + " has "
                            + row.size() + " values, not one for each column. Mend or delete the row.");
                    }
                    rows.add(ordered(parser.getHeaderNames(), row));
                }
            } catch (final IOException | IllegalArgumentException e) {
                throw new EngineException("The results in " + file + " cannot be read: " + e.getMessage()
                    + ". Move the file away or choose another folder.", e);
            }
        }
        return new ResultFile(file, rows);
    }

    private static Map<String, String> ordered(final List<String> columns, final CSVRecord row) {
        final Map<String, String> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column, row.get(column)));
        return values;
    }

    /** @return column → value of each row, in the order of the file */
    public List<Map<String, String>> rows() {
        return List.copyOf(rows);
    }

    /**
     * Adds a row and writes the file anew, in one step.
     *
     * @param row column → value
     * @throws EngineException if its columns are not those of the file, or it cannot be written
     */
    public void add(final Map<String, String> row) throws EngineException {
        if (!rows.isEmpty() && !rows.get(0).keySet().equals(row.keySet())) {
            throw new EngineException("The results in " + file + " have the columns " + rows.get(0).keySet()
                + ", the new one has " + row.keySet()
                + ". They come from other data or another version: choose another folder with --out.");
        }
        rows.add(new LinkedHashMap<>(row));
        write(file, rows);
    }

    /**
     * @param file is replaced
     * @param rows column → value; all with the columns of the first, in its order
     * @throws EngineException if it cannot be written
     */
    public static void write(final Path file, final List<Map<String, String>> rows) throws EngineException {
        AtomicFile.write(file, out -> {
            // not closed here: that would close the stream, which is not ours
            final var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8),
                CSVFormat.DEFAULT.builder().setRecordSeparator('\n').build());
            if (!rows.isEmpty()) {
                printer.printRecord(rows.get(0).keySet());
                for (final Map<String, String> row : rows) {
                    printer.printRecord(rows.get(0).keySet().stream().map(row::get).toList());
                }
            }
            printer.flush();
        });
    }
}
