package org.hydramix.nodes.predictor;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

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
     */
    void write(final List<String> sources, final BufferedDataTable table, final Monitor monitor)
        throws EngineException, CancelledException {
        try (CloseableRowIterator rows = table.iterator()) {
            final var cells = new Run(rows, table.getDataTableSpec());
            for (final String source : sources) {
                monitor.checkCancelled();
                CellGeoJson.write(folder.resolve(fileName(source)), CellObject.DETECTION, () -> cells.of(source));
            }
        }
    }

    private String fileName(final String source) {
        final String flat = source.replaceAll("[/\\\\:]+", "_");
        String name = flat;
        for (int i = 2; !names.add(name); i++) {
            name = flat + " (" + i + ")";
        }
        return name + CellGeoJson.PREDICTIONS;
    }

    /** Walks through the table once, image by image. */
    private final class Run {

        private final CloseableRowIterator rows;

        private final DataTableSpec spec;

        private final int source;

        private DataRow next;

        Run(final CloseableRowIterator rows, final DataTableSpec spec) {
            this.rows = rows;
            this.spec = spec;
            source = spec.findColumnIndex(TileColumns.SOURCE);
            advance();
        }

        private void advance() {
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
