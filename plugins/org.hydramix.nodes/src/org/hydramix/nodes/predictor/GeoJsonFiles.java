package org.hydramix.nodes.predictor;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.geojson.CellFeature;
import org.hydramix.engine.geojson.CellGeoJson;
import org.hydramix.engine.geojson.CellObject;
import org.hydramix.engine.geojson.ClassColours;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/** One file for QuPath an image, from the table of cells, in which the cells of an image follow one another. */
final class GeoJsonFiles {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._+,=@#()\\-]+");

    /** In bytes; most file systems take 255, some of which are for the ending and the name while it is written. */
    private static final int LONGEST = 150;

    /** Cells after which somebody may cancel: some milliseconds. */
    private static final int CELLS = 4096;

    private final Path folder;

    private final List<String> classes;

    private final Map<String, Integer> colours;

    private final Set<String> names = new HashSet<>();

    GeoJsonFiles(final Path folder, final List<String> classes) {
        this.folder = folder;
        this.classes = classes;
        colours = ClassColours.of(classes);
    }

    /**
     * @param sources names of the images, in the order of the table; those without a cell get an empty file
     * @param table of cells
     * @param monitor asked every few thousand cells; the file that is being written then is left as it was before
     * @return what to tell the user if some files could not be written
     */
    Optional<String> write(final List<String> sources, final BufferedDataTable table, final Monitor monitor)
        throws CancelledException {
        final List<String> failures = new ArrayList<>();
        try (CloseableRowIterator rows = table.iterator()) {
            final var cells = new Run(rows, table.getDataTableSpec(), monitor);
            for (final String source : sources) {
                monitor.checkCancelled();
                try {
                    CellGeoJson.write(folder.resolve(fileName(source)), CellObject.DETECTION, () -> cells.of(source));
                } catch (final EngineException | InvalidPathException e) {
                    failures.add(e.getMessage());
                    cells.of(source).forEachRemaining(cell -> {
                        // on to the next image
                    });
                }
            }
        } catch (final Stopped e) {
            throw e.cancelled;
        }
        return failures.isEmpty() ? Optional.empty()
            : Optional.of(failures.size() + " of " + sources.size() + " files for QuPath could not be written; all cells "
                + "are in the first output. " + (failures.size() == 1 ? "" : "The first: ") + failures.get(0));
    }

    /** @return a name that every file system takes, and that is no other image's even where case does not count */
    private String fileName(final String source) {
        String flat = UNSAFE.matcher(source).replaceAll("_");
        while (flat.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            // the end tells images of a deep folder apart
            flat = flat.substring(flat.offsetByCodePoints(0, 1));
        }
        String name = flat;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = flat + " (" + i + ")";
        }
        return name + CellGeoJson.PREDICTIONS;
    }

    /** Carries the wish to stop through an iterator, which may throw no checked exception. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final CancelledException cancelled;

        Stopped(final CancelledException cancelled) {
            super(cancelled);
            this.cancelled = cancelled;
        }
    }

    /** Walks through the table once, image by image. */
    private final class Run {

        private final CloseableRowIterator rows;

        private final DataTableSpec spec;

        private final int source;

        private final Monitor monitor;

        private DataRow next;

        private long read;

        Run(final CloseableRowIterator rows, final DataTableSpec spec, final Monitor monitor) {
            this.rows = rows;
            this.spec = spec;
            this.monitor = monitor;
            source = spec.findColumnIndex(TileColumns.SOURCE);
            advance();
        }

        private void advance() {
            if (++read % CELLS == 0) {
                try {
                    monitor.checkCancelled();
                } catch (final CancelledException e) {
                    throw new Stopped(e);
                }
            }
            next = rows.hasNext() ? rows.next() : null;
        }

        Iterator<CellFeature> of(final String name) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return next != null && next.getCell(source).toString().equals(name);
                }

                @Override
                public CellFeature next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    final CellFeature feature = feature(next);
                    advance();
                    return feature;
                }
            };
        }

        private CellFeature feature(final DataRow row) {
            final Map<String, Double> measurements = new LinkedHashMap<>();
            measurements.put(PredictionColumns.CONFIDENCE, number(row, PredictionColumns.CONFIDENCE));
            for (final String cls : classes) {
                measurements.put(TileColumns.probability(cls), number(row, TileColumns.probability(cls)));
            }
            final String cls = row.getCell(spec.findColumnIndex(PredictionColumns.PREDICTED_CLASS)).toString();
            return new CellFeature(number(row, TileColumns.X), number(row, TileColumns.Y), cls, colours.get(cls),
                measurements);
        }

        private double number(final DataRow row, final String column) {
            return Cells.number(row.getCell(spec.findColumnIndex(column)));
        }
    }
}
