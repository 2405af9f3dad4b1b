package org.hydramix.nodes.predictor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.ImageFolder;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.source.ImageNames;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColumnFinder;
import org.hydramix.nodes.tile.ResolutionCells;
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

    /** Positions of cells are in px of the whole image, which a part of it does not know. */
    private static final String WHOLE_IMAGES_NEEDED = "Cells of a part would get wrong positions in the image: give"
        + " the Predictor the image files themselves (Folder, image or slide, or Column with paths), or set Predict to 'The"
        + " cell in each tile'.";

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

    /**
     * @param monitor asked at each file and row
     * @return the images, each once; those in the tile column are decoded one at a time, when they are opened
     */
    List<ImageTask> find(final BufferedDataTable table, final Monitor monitor)
        throws EngineException, CancelledException, InvalidSettingsException {
        final List<ImageTask> tasks = new ArrayList<>();
        if (!p.m_images.isBlank()) {
            inFolder(WorkflowPaths.current().required(p.m_images, FOLDER), tasks, monitor);
        } else if (!p.m_pathColumn.isBlank()) {
            named(table, tasks, monitor);
        } else {
            inTable(table, tasks, monitor);
        }
        if (tasks.isEmpty()) {
            throw new EngineException("There is no image to search. Give a folder with images or slides, or connect a "
                + "table that holds or names some.");
        }
        return tasks;
    }

    private void inFolder(final Path place, final List<ImageTask> tasks, final Monitor monitor)
        throws EngineException, CancelledException {
        if (Files.isRegularFile(place)) {
            addFiles(place.toAbsolutePath().getParent(), List.of(place), file -> resolution, tasks);
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new EngineException(FOLDER + " " + place + " does not exist. Choose an existing one.");
        }
        addFiles(place, ImageFolder.list(place, monitor), file -> resolution, tasks);
    }

    private void named(final BufferedDataTable table, final List<ImageTask> tasks, final Monitor monitor)
        throws EngineException, InvalidSettingsException, CancelledException {
        final ColumnFinder finder = new ColumnFinder(table.getDataTableSpec(), WHAT);
        final int column = finder.text(p.m_pathColumn);
        // what the Tile Reader's tables say is the resolution that it read at, which need not be the file's
        final int micronsPerPixel =
            table.getDataTableSpec().containsName(TileColumns.SOURCE) ? ColumnFinder.NONE : finder.micronsPerPixel();
        final Map<Path, OptionalDouble> files = new LinkedHashMap<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                monitor.checkCancelled();
                final DataRow row = rows.next();
                if (Cells.isBlank(row.getCell(column))) {
                    throw new InvalidSettingsException("The table names no image in row '" + row.getKey().getString()
                        + "'. Fill it in or remove the row.");
                }
                final Path file =
                    WorkflowPaths.current().required(((StringValue)row.getCell(column)).getStringValue(), "The image");
                // a file in several rows has the resolution that the first of them knows
                files.merge(file, resolution(row, micronsPerPixel), (first, next) -> first.isPresent() ? first : next);
            }
        }
        if (!files.isEmpty()) {
            addFiles(files.keySet().iterator().next().toAbsolutePath().getParent(), files.keySet(), files::get, tasks);
        }
    }

    /** @return in µm/px, as the dialog says, or else the row; empty if neither does */
    private OptionalDouble resolution(final DataRow row, final int column) throws EngineException {
        if (resolution.isPresent() || column == ColumnFinder.NONE) {
            return resolution;
        }
        return optional(ResolutionCells.read(row.getCell(column), "row '" + row.getKey().getString() + "'"));
    }

    /** Names files as the Tile Reader does, so that the Scorer finds the truth of each. */
    private static void addFiles(final Path folder, final Collection<Path> files,
        final Function<Path, OptionalDouble> resolutions, final List<ImageTask> tasks) {
        final Map<String, Path> named = new HashMap<>();
        for (final Path file : files) {
            final String name = ImageNames.of(folder, file);
            final Path other = named.putIfAbsent(name, file);
            if (other == null) {
                tasks.add(new ImageTask(name, () -> WholeSlideImages.open(file, name), resolutions.apply(file)));
            } else {
                // under one name their cells could not be told apart
                tasks.add(unusable(file.toString(), "The image " + file + " has the same name as " + other
                    + ", which is searched. Rename one of them."));
            }
        }
    }

    /** @return an image that is listed with the reason why it was not searched */
    private static ImageTask unusable(final String name, final String reason) {
        return new ImageTask(name, () -> {
            throw new EngineException(reason);
        }, OptionalDouble.empty());
    }

    private void inTable(final BufferedDataTable table, final List<ImageTask> tasks, final Monitor monitor)
        throws EngineException, CancelledException, InvalidSettingsException {
        final DataTableSpec spec = table.getDataTableSpec();
        final TileTable tiles = TileTable.unlabelled(spec, WHAT, p.m_tileColumn);
        final int source = spec.findColumnIndex(TileColumns.SOURCE);
        final int[] position = new ColumnFinder(spec, WHAT).position();
        final Map<String, String> rowsOfImages = new HashMap<>();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                monitor.checkCancelled();
                final DataRow row = rows.next();
                final String key = row.getKey().getString();
                final String name = source == ColumnFinder.NONE || row.getCell(source).isMissing()
                    ? key : row.getCell(source).toString();
                if (!tiles.hasTile(row)) {
                    tasks.add(unusable(name, "There is no image in row '" + key
                        + "'. Remove the row, for example with a Row Filter, or read the image again."));
                    continue;
                }
                final String other = rowsOfImages.putIfAbsent(name, key);
                if (other != null) {
                    throw new EngineException("Rows '" + other + "' and '" + key + "' are both of the image '" + name
                        + "' (column '" + TileColumns.SOURCE + "'). " + WHOLE_IMAGES_NEEDED);
                }
                if (begins(row, position[0]) != 0 || begins(row, position[1]) != 0) {
                    throw new EngineException("Row '" + key + "' holds a part of the image '" + name + "' (columns '"
                        + TileColumns.TILE_X + "' and '" + TileColumns.TILE_Y + "'). " + WHOLE_IMAGES_NEEDED);
                }
                tasks.add(new ImageTask(name, () -> image(tiles.tile(row), name), resolution));
            }
        }
    }

    /** @return where in its image a tile begins, in px; 0 if the table does not say it */
    private static double begins(final DataRow row, final int column) {
        return column == ColumnFinder.NONE || row.getCell(column).isMissing() ? 0 : Cells.number(row.getCell(column));
    }

    private static WholeSlideImage image(final Tile tile, final String name) {
        return WholeSlideImages.of(tile.image(), name, optional(tile.micronsPerPixel()), tile.colours());
    }

    private static OptionalDouble optional(final double micronsPerPixel) {
        return Double.isNaN(micronsPerPixel) ? OptionalDouble.empty() : OptionalDouble.of(micronsPerPixel);
    }
}
