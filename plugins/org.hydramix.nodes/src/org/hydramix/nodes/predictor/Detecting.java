package org.hydramix.nodes.predictor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.SlideDetection;
import org.hydramix.engine.dense.SlideReport;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.path.OutputFiles;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.tile.Cells;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;

import com.google.gson.JsonObject;

/** Searches whole images for cells; writes the tables as it goes, so that memory does not depend on their length. */
final class Detecting {

    private static final String GEOJSON_FOLDER = "The folder for QuPath";

    private final PredictorParameters p;

    private final HydraMixModel model;

    private final ExecutionContext exec;

    private final DetectionColumns columns;

    private final BufferedDataContainer cells;

    private final BufferedDataContainer images;

    private final List<String> searched = new ArrayList<>();

    /** One an image. */
    private final List<String> warnings = new ArrayList<>();

    private Optional<String> filesMissing = Optional.empty();

    private final ImageCellsView view;

    Detecting(final PredictorParameters p, final HydraMixModel model, final ExecutionContext exec) {
        this.p = p;
        this.model = model;
        this.exec = exec;
        columns = new DetectionColumns(CellDetector.cellClasses(model), p.m_overlay);
        view = new ImageCellsView(CellDetector.cellClasses(model));
        cells = exec.createDataContainer(columns.cells());
        images = exec.createDataContainer(columns.images());
    }

    /** Checks all settings that can be checked without a model. */
    static void check(final PredictorParameters p) throws InvalidSettingsException {
        EngineCall.settings(() -> settings(p, DetectionSettings.DEFAULT));
        geoJsonFolder(p);
    }

    private static Optional<Path> geoJsonFolder(final PredictorParameters p) throws InvalidSettingsException {
        final Optional<Path> folder = WorkflowPaths.current().optional(p.m_geoJsonFolder, GEOJSON_FOLDER);
        if (folder.isPresent()) {
            OutputFiles.checkFolder(folder.get(), GEOJSON_FOLDER);
        }
        return folder;
    }

    private static DetectionSettings settings(final PredictorParameters p, final DetectionSettings best) {
        final DetectionSettings chosen = best.withFlips(p.m_flips).withBlockSize(p.m_blockSize)
            .withClassShares(p.m_neighbours ? best.classShares() : List.of());
        return p.m_leastConfidence > 0 ? chosen.withMinimumConfidence(p.m_leastConfidence) : chosen;
    }

    /** @return table of cells and table of images */
    BufferedDataTable[] run(final BufferedDataTable table, final Monitor monitor)
        throws EngineException, CancelledException, InvalidSettingsException {
        return run(new ImageTasks(p).find(table, monitor), monitor);
    }

    BufferedDataTable[] run(final List<ImageTask> tasks, final Monitor monitor)
        throws EngineException, CancelledException, InvalidSettingsException {
        final Optional<Path> folder = geoJsonFolder(p);
        final DetectionSettings settings =
            EngineCall.settings(() -> settings(p, DetectionSettings.of(model)));
        try (CellDetector detector = CellDetector.open(model, p.m_device.preference(), p.m_threads)) {
            final var detection = new SlideDetection(detector, p.m_tissueOnly, settings);
            for (int i = 0; i < tasks.size(); i++) {
                monitor.checkCancelled();
                search(tasks.get(i), detection,
                    monitor.part((double)i / tasks.size(), (i + 1.0) / tasks.size()));
            }
        }
        if (searched.isEmpty()) {
            throw new EngineException("None of the " + tasks.size() + " images can be read. " + warnings.get(0));
        }
        cells.close();
        images.close();
        if (folder.isPresent()) {
            filesMissing = new GeoJsonFiles(folder.get(), CellDetector.cellClasses(model)).write(searched,
                cells.getTable(), monitor);
        }
        return new BufferedDataTable[]{cells.getTable(), images.getTable()};
    }

    private void search(final ImageTask task, final SlideDetection detection, final Monitor monitor)
        throws CancelledException {
        final String key = "Image " + (images.size() + 1) + ": " + task.name();
        // Only when an image has been searched to its end do its cells reach the output.
        final BufferedDataContainer found = exec.createDataContainer(columns.cells());
        try {
            images.addRowToTable(new DefaultRow(key, image(task, detection, found, monitor)));
            searched.add(task.name());
            copy(found, monitor);
        } catch (final EngineException e) {
            // One bad file does not spoil the work on the others.
            images.addRowToTable(new DefaultRow(key, columns.problem(task.name(), e.getMessage())));
            warnings.add(e.getMessage());
        } finally {
            found.close();
            // KNIME keeps it on disk until the node is reset otherwise
            exec.clearTable(found.getTable());
        }
    }

    private void copy(final BufferedDataContainer found, final Monitor monitor) throws CancelledException {
        found.close();
        try (CloseableRowIterator rows = found.getTable().iterator()) {
            while (rows.hasNext()) {
                monitor.checkCancelled();
                cells.addRowToTable(rows.next());
            }
        }
    }

    /** @return the row of an image; its cells are in the container then */
    private List<DataCell> image(final ImageTask task, final SlideDetection detection,
        final BufferedDataContainer found, final Monitor monitor) throws EngineException, CancelledException {
        final String name = task.name();
        try (WholeSlideImage slide = task.opening().open()) {
            final double resolution =
                (task.micronsPerPixel().isPresent() ? task.micronsPerPixel() : slide.micronsPerPixel())
                    .orElse(Double.NaN);
            final var overview = new Overview();
            final Monitor named = new NamedMonitor(name, monitor);
            view.begin();
            SlideReport report = detection.detect(slide, task.micronsPerPixel(), cell -> {
                found.addRowToTable(new DefaultRow("Cell " + (cells.size() + found.size() + 1),
                    columns.cell(name, cell, resolution)));
                overview.add(cell);
                view.add(cell);
            }, named);
            Optional<Preview> preview = Optional.empty();
            if (p.m_overlay || view.wantsPicture()) {
                try {
                    preview = Optional.of(Preview.read(slide, named));
                } catch (final EngineException e) {
                    // the cells are found, and the picture is for looking at only
                    report = report.withWarning("All cells of " + name + " were found, but there is no picture of it: "
                        + e.getMessage());
                }
            }
            final DataCell picture = p.m_overlay && preview.isPresent() ? Cells.image(overview.draw(preview.get()))
                : DataType.getMissingCell();
            view.end(preview, report);
            if (!report.warnings().isEmpty()) {
                warnings.add(String.join(" ", report.warnings()));
            }
            return columns.image(report, picture);
        }
    }

    /** @return the data of the view */
    JsonObject view() {
        return view.json();
    }

    /** @return what the user should know */
    Optional<String> warning() {
        final List<String> all = new ArrayList<>();
        if (warnings.size() == 1) {
            all.add(warnings.get(0));
        } else if (!warnings.isEmpty()) {
            all.add(warnings.size() + " images need a look, see the second output. The first: " + warnings.get(0));
        }
        filesMissing.ifPresent(all::add);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", all));
    }

    /** Says which image is worked on. */
    private record NamedMonitor(String name, Monitor whole) implements Monitor {

        @Override
        public void progress(final double fraction, final String message) {
            whole.progress(fraction, name + ": " + message);
        }

        @Override
        public void checkCancelled() throws CancelledException {
            whole.checkCancelled();
        }
    }
}
