package org.hydramix.nodes.predictor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.slide.ImageFolder;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.tile.ColumnFinder;
import org.hydramix.nodes.tile.TileColumns;
import org.hydramix.nodes.tile.TileTable;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/** Which whole images are searched: those of a folder, those that a column names, or those in the tile column. */
final class ImageTasks {

    private static final String WHAT = "images";

    private static final String FOLDER = "The folder, image or slide";

    private final PredictorParameters p;

    private final OptionalDouble resolution;

    ImageTasks(final PredictorParameters p) {
        this.p = p;
        resolution = p.m_micronsPerPixel > 0 ? OptionalDouble.of(p.m_micronsPerPixel) : OptionalDouble.empty();
    }

    /** @throws InvalidSettingsException if a column or the folder is missing */
    void check(final DataTableSpec table) throws InvalidSettingsException {
        if (!p.m_images.isBlank()) {
            WorkflowPaths.current().required(p.m_images, FOLDER);
        } else if (!p.m_pathColumn.isBlank()) {
            new ColumnFinder(table, WHAT).text(p.m_pathColumn);
        } else {
            TileTable.unlabelled(table, WHAT, p.m_tileColumn);
        }
    }

    /** @return the images, each once; those in the tile column are decoded one at a time, when they are opened */
    List<ImageTask> find(final BufferedDataTable table) throws EngineException, InvalidSettingsException {
        final List<ImageTask> tasks = new ArrayList<>();
        if (!p.m_images.isBlank()) {
            inFolder(WorkflowPaths.current().required(p.m_images, FOLDER), tasks);
        } else if (!p.m_pathColumn.isBlank()) {
            named(table, tasks);
        } else {
            inTable(table, tasks);
        }
        if (tasks.isEmpty()) {
            throw new EngineException("There is no image to search. Give a folder with images or slides, or connect a "
                + "table that holds or names some.");
        }
        return tasks;
    }

    private void inFolder(final Path place, final List<ImageTask> tasks) throws EngineException {
        if (Files.isRegularFile(place)) {
            tasks.add(file(place, place.getFileName().toString()));
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new EngineException(FOLDER + " " + place + " does not exist. Choose an existing one.");
        }
        for (final Path file : ImageFolder.list(place)) {
            tasks.add(file(file, place.relativize(file).toString().replace('\\', '/')));
        }
    }

    private void named(final BufferedDataTable table, final List<ImageTask> tasks) throws InvalidSettingsException {
        final int column = new ColumnFinder(table.getDataTableSpec(), WHAT).text(p.m_pathColumn);
        final Set<String> names = new LinkedHashSet<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                final DataRow row = rows.next();
                if (row.getCell(column).isMissing()) {
                    throw new InvalidSettingsException("The table names no image in row '" + row.getKey().getString()
                        + "'. Fill it in or remove the row.");
                }
                names.add(((StringValue)row.getCell(column)).getStringValue());
            }
        }
        for (final String name : names) {
            tasks.add(file(WorkflowPaths.current().required(name, "The image"), name));
        }
    }

    private void inTable(final BufferedDataTable table, final List<ImageTask> tasks) throws InvalidSettingsException {
        final DataTableSpec spec = table.getDataTableSpec();
        final TileTable tiles = TileTable.unlabelled(spec, WHAT, p.m_tileColumn);
        final int source = spec.findColumnIndex(TileColumns.SOURCE);
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                final DataRow row = rows.next();
                final String name = source == ColumnFinder.NONE || row.getCell(source).isMissing()
                    ? row.getKey().getString() : row.getCell(source).toString();
                if (tiles.hasTile(row)) {
                    tasks.add(new ImageTask(name, () -> {
                        final Tile tile = tiles.tile(row);
                        return WholeSlideImages.of(tile.image(), name, Double.isNaN(tile.micronsPerPixel())
                            ? OptionalDouble.empty() : OptionalDouble.of(tile.micronsPerPixel()), tile.colours());
                    }, resolution));
                }
            }
        }
    }

    private ImageTask file(final Path file, final String name) {
        return new ImageTask(name, () -> WholeSlideImages.open(file, name), resolution);
    }
}
