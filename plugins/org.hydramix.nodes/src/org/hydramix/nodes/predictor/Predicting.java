package org.hydramix.nodes.predictor;

import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.guess.CellContext;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.ModelFile;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.predict.Predictions;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.call.Warnings;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.ModelPortObjectSpec;
import org.hydramix.nodes.port.PortInputs;
import org.hydramix.nodes.tile.TileTable;
import org.hydramix.nodes.view.ViewTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ExecuteOutput;

/** What the HydraMix Predictor does. */
final class Predicting {

    private static final String WHAT = "tiles";

    private static final String MODEL_FILE = "The model file";

    /** Of the time; the rest is for drawing and writing. */
    private static final double SHARE_OF_PREDICTING = 0.9;

    /** The second output when tiles are predicted. */
    private static final DataTableSpec NO_IMAGES = DetectionColumns.images(List.of(), false);

    private Predicting() {
    }

    static PortObjectSpec[] configure(final PredictorParameters p, final PortObjectSpec[] inputs)
        throws InvalidSettingsException {
        if (p.m_threads < 0) {
            throw new InvalidSettingsException("The number of threads must be 0 or more, not " + p.m_threads + ".");
        }
        if (p.m_neighbouringTiles < 0) {
            throw new InvalidSettingsException(
                "The number of neighbouring tiles must be 0 or more, not " + p.m_neighbouringTiles + ".");
        }
        if (p.m_similarTiles < 0) {
            throw new InvalidSettingsException("The number of similar tiles must be 0 or more, not " + p.m_similarTiles + ".");
        }
        if (inputs.length == 1) {
            WorkflowPaths.current().required(p.m_modelFile, MODEL_FILE + ", or a connected model,");
        }
        final Optional<DataTableSpec> tiles = PortInputs.table(inputs);
        final var classNames =
            PortInputs.find(inputs, ModelPortObjectSpec.class).flatMap(ModelPortObjectSpec::classNames);
        if (p.m_mode == PredictionMode.WHOLE_IMAGES) {
            Detecting.check(p);
            if (tiles.isPresent()) {
                new ImageTasks(p).check(tiles.get());
            }
            return classNames.map(names -> new DetectionColumns(CellDetector.cellClasses(names), p.m_overlay))
                .map(columns -> new PortObjectSpec[]{columns.cells(), columns.images()})
                .orElse(new PortObjectSpec[]{null, null});
        }
        if (tiles.isEmpty()) {
            return new PortObjectSpec[]{null, NO_IMAGES};
        }
        TileTable.unlabelled(tiles.get(), WHAT, p.m_tileColumn);
        return new PortObjectSpec[]{
            classNames.isEmpty() ? null : new PredictionColumns(tiles.get(), classNames.get(), p).spec(), NO_IMAGES};
    }

    /** @return what the user should know before predicting; whole images are scaled to the model's resolution */
    static Warnings warnings(final PredictorParameters p, final PortObjectSpec[] inputs) {
        final Warnings warnings = new Warnings().addDevice(p.m_device.preference());
        if (p.m_mode == PredictionMode.TILES) {
            PortInputs.find(inputs, ModelPortObjectSpec.class).ifPresent(model -> PortInputs.table(inputs)
                .ifPresent(tiles -> warnings.addResolution(model.micronsPerPixel(), tiles)));
        }
        return warnings;
    }

    static void execute(final PredictorParameters p, final PortObject[] inputs, final ExecutionContext exec,
        final ExecuteOutput output) throws KNIMEException, CanceledExecutionException {
        final BufferedDataTable table = PortInputs.find(inputs, BufferedDataTable.class).orElseThrow();
        final Optional<HydraMixModel> connected =
            PortInputs.find(inputs, ModelPortObject.class).map(ModelPortObject::model);
        EngineCall.run(() -> {
            final HydraMixModel model = connected.isPresent() ? connected.get() : read(p);
            if (p.m_mode == PredictionMode.WHOLE_IMAGES) {
                final var detecting = new Detecting(p, model, exec);
                output.setOutData(detecting.run(table, new NodeMonitor(exec)));
                output.setInternalData(ViewTable.write(detecting.view(), exec));
                detecting.warning().ifPresent(output::setWarningMessage);
                return output;
            }
            final DataTableSpec spec = table.getDataTableSpec();
            final PredictionColumns columns = new PredictionColumns(spec, model.classNames(), p);
            final TilePredictionView view = new TilePredictionView(spec, p.m_tileColumn, model.classNames(),
                Math.toIntExact(table.size()));
            try (PatchPredictor predictor = PatchPredictor.open(model, p.m_device.preference(), p.m_threads)) {
                final TileTable tiles = TileTable.unlabelled(spec, WHAT, p.m_tileColumn);
                final TilePredictor tilePredictor = new TilePredictor(predictor, p.m_flips,
                    new CellContext(p.m_similarTiles, p.m_neighbouringTiles), tiles);
                final Monitor monitor = new NodeMonitor(exec);
                final Predictions predictions = tilePredictor.predict(table, monitor.part(0, SHARE_OF_PREDICTING));
                final BufferedDataContainer container = exec.createDataContainer(columns.spec());
                final var writer =
                    new PredictionWriter(tiles, model.network().patchSize(), columns, container, view);
                output.setOutData(writer.write(table, predictions, monitor.part(SHARE_OF_PREDICTING, 1)), noImages(exec));
                output.setInternalData(ViewTable.write(view.json(), exec));
                tilePredictor.warning().ifPresent(output::setWarningMessage);
            }
            return output;
        });
    }

    private static BufferedDataTable noImages(final ExecutionContext exec) {
        final BufferedDataContainer empty = exec.createDataContainer(NO_IMAGES);
        empty.close();
        return empty.getTable();
    }

    private static HydraMixModel read(final PredictorParameters p) throws EngineException, InvalidSettingsException {
        return ModelFile.read(WorkflowPaths.current().required(p.m_modelFile, MODEL_FILE));
    }
}
