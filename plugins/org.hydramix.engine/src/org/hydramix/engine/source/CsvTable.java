package org.hydramix.engine.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/** A table with a header in a text file. Comma, semicolon or tab: whichever the header has most of. */
final class CsvTable {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** No header is longer; a binary file taken for a table has no line ends and must not fill the memory. */
    private static final int MAX_HEADER_CHARACTERS = 1 << 16;

    /** Rows after which somebody may cancel: some milliseconds. */
    private static final int ROWS = 4096;

    private final Path file;

    CsvTable(final Path file) {
        this.file = file;
    }

    /** Takes the rows one by one. */
    interface RowReader {

        /** @param header names of the columns as found */
        void header(Header header) throws EngineException;

        /**
         * @param row as a spreadsheet counts, the header being row 1
         * @param values of the row
         */
        void row(long row, CSVRecord values);
    }

    /** Names of the columns. */
    record Header(String file, List<String> names) {

        /** @return index of a column, or −1 */
        int find(final String column) {
            return names.indexOf(column);
        }

        /** @return index of a column that must be there */
        int require(final String column) throws EngineException {
            final int index = find(column);
            if (index < 0) {
                throw new EngineException(file + " has no column '" + column + "'. It has: " + String.join(", ", names)
                    + ". Choose one of them or rename the column.");
            }
            return index;
        }
    }

    /** @param monitor asked every few thousand rows */
    void read(final RowReader reader, final Monitor monitor) throws EngineException, CancelledException {
        long row = 1;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            final CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(in)).setTrim(true)
                .setIgnoreEmptyLines(false).build();
            try (CSVParser parser = new CSVParser(in, format)) {
                for (final CSVRecord values : parser) {
                    if (row % ROWS == 0) {
                        monitor.checkCancelled();
                    }
                    if (row == 1) {
                        reader.header(new Header(file.toString(), values.toList()));
                    } else if (values.size() > 1 || !values.get(0).isEmpty()) {
                        // an empty line counts as a row, as in a spreadsheet, but is no mistake
                        reader.row(row, values);
                    }
                    row++;
                }
            }
        } catch (final MalformedInputException e) {
            throw new EngineException(file + " is not text in UTF-8 (after row " + (row - 1)
                + "). Save the table as CSV in UTF-8.", e);
        } catch (final IOException | UncheckedIOException | IllegalStateException e) {
            throw new EngineException(file + " cannot be read after row " + (row - 1) + ": " + e.getMessage()
                + ". Check the quotation marks there, and that the file is complete.", e);
        }
        if (row == 1) {
            throw new EngineException(file + " is empty. Its first row must name the columns.");
        }
    }

    /** Looks at the first line and goes back to its beginning, past the mark that some programs put before it. */
    private static char delimiter(final BufferedReader in) throws IOException {
        in.mark(MAX_HEADER_CHARACTERS);
        final StringBuilder header = new StringBuilder();
        int c = in.read();
        final boolean marked = c == BYTE_ORDER_MARK;
        while (c >= 0 && c != '\n' && c != '\r' && header.length() < MAX_HEADER_CHARACTERS - 1) {
            header.append((char)c);
            c = in.read();
        }
        in.reset();
        if (marked) {
            in.read();
        }
        final Comparator<Character> byCount = Comparator.comparingLong(d -> header.chars().filter(h -> h == d).count());
        return DELIMITERS.stream().max(byCount.thenComparing(d -> -DELIMITERS.indexOf(d))).orElseThrow();
    }
}
