package org.hydramix.nodes.pseudolabel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.guess.Guesses;
import org.hydramix.engine.guess.PseudoLabeler;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.predict.PatchPredictor;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.call.Warnings;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.ModelPortObjectSpec;
import org.hydramix.nodes.port.PortInputs;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.port.TrainingSetPortObjectSpec;
import org.hydramix.nodes.tile.AppendedColumns;
import org.hydramix.nodes.tile.Resolution;
import org.hydramix.nodes.tile.TableFacts;
import org.hydramix.nodes.tile.TileTable;
import org.hydramix.nodes.view.ViewTable;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ExecuteOutput;

/** What the Pseudo-Labeler does. */
final class PseudoLabeling {

    private static final String WHAT = "unlabelled tiles";

    private static final double READING = 0.3;

    private final PseudoLabelerParameters p;

    private PseudoLabeling(final PseudoLabelerParameters p) {
        this.p = p;
    }

    static PortObjectSpec[] configure(final PseudoLabelerParameters p, final PortObjectSpec[] inputs)
        throws InvalidSettingsException {
        final Recipe recipe = recipe(p);
        final Optional<DataTableSpec> tiles = PortInputs.table(inputs);
        if (tiles.isPresent()) {
            TileTable.unlabelled(tiles.get(), WHAT, p.m_tileColumn);
        }
        final DataTableSpec table = inputs.length == 1 ? tiles.orElse(null)
            : PortInputs.find(inputs, ModelPortObjectSpec.class).flatMap(ModelPortObjectSpec::classNames)
                .flatMap(names -> tiles.map(spec -> GuessColumns.spec(spec, names))).orElse(null);
        final Optional<ModelPortObjectSpec> model = PortInputs.find(inputs, ModelPortObjectSpec.class);
        return new PortObjectSpec[]{table,
            new TrainingSetPortObjectSpec(model.flatMap(ModelPortObjectSpec::classNames),
                model.map(ModelPortObjectSpec::patchSize).orElse(OptionalInt.empty()),
                tiles.map(TableFacts::finest).orElse(Double.NaN), recipe)};
    }

    /** @return what the user should know before execution */
    static Warnings warnings(final PseudoLabelerParameters p, final PortObjectSpec[] inputs) {
        final Warnings warnings = new Warnings();
        PortInputs.find(inputs, ModelPortObjectSpec.class).ifPresent(model -> {
            warnings.addDevice(p.m_device.preference());
            PortInputs.table(inputs).ifPresent(tiles -> warnings.addResolution(model.micronsPerPixel(), tiles));
        });
        return warnings;
    }

    static void execute(final PseudoLabelerParameters p, final PortObject[] inputs, final ExecutionContext exec,
        final ExecuteOutput output) throws KNIMEException, CanceledExecutionException {
        final BufferedDataTable table = PortInputs.find(inputs, BufferedDataTable.class).orElseThrow();
        final Optional<HydraMixModel> model =
            PortInputs.find(inputs, ModelPortObject.class).map(ModelPortObject::model);
        final PseudoLabeling node = new PseudoLabeling(p);
        EngineCall.run(() -> {
            final Monitor monitor = new NodeMonitor(exec);
            final TileTable rows = TileTable.unlabelled(table.getDataTableSpec(), WHAT, p.m_tileColumn);
            final Monitor reading = monitor.part(0, model.isPresent() ? READING : 1);
            final Optional<UnlabelledPatches> tiles = UnlabelledPatches.read(rows, table, model, reading);
            if (tiles.isEmpty()) {
                requireNoModel(model);
                node.prepare(rows.read(table, reading), table, exec, output);
            } else if (model.isPresent()) {
                node.guess(table, tiles.get(), model.get(), exec, monitor.part(READING, 1), output);
            } else {
                node.prepare(tiles.get(), table, exec, output);
            }
            return output;
        });
    }

    private static void requireNoModel(final Optional<HydraMixModel> model) throws EngineException {
        if (model.isPresent()) {
            throw new EngineException("These are whole images, and guesses can be shown for tiles with one cell only."
                + " Remove the model: training guesses the cells of whole images by itself. To find the cells of whole"
                + " images with a model use the HydraMix Predictor.");
        }
    }

    private void prepare(final List<Tile> images, final BufferedDataTable table, final ExecutionContext exec,
        final ExecuteOutput output) throws EngineException, InvalidSettingsException {
        output.setOutData(table, new TrainingSetPortObject(new TrainingContent.Images(
            FieldSet.unlabelled(TilePacker.micronsPerPixel(images), images.stream().map(Tile::image).toList(), recipe(p),
                TilePacker.colours(images)))));
        output.setInternalData(ViewTable.write(PreparedView.of(images, p.m_copies), exec));
    }

    private void prepare(final UnlabelledPatches tiles, final BufferedDataTable table, final ExecutionContext exec,
        final ExecuteOutput output) throws EngineException, InvalidSettingsException {
        output.setOutData(table, set(List.of(), tiles.micronsPerPixel(), tiles.patches(), recipe(p), tiles.colours()));
        final int column = table.getDataTableSpec().findColumnIndex(p.m_tileColumn);
        output.setInternalData(ViewTable.write(PreparedView.of(table, column, p.m_copies), exec));
    }

    private void guess(final BufferedDataTable table, final UnlabelledPatches tiles, final HydraMixModel model,
        final ExecutionContext exec, final Monitor monitor, final ExecuteOutput output)
        throws EngineException, CancelledException, InvalidSettingsException {
        final PatchSet patches = tiles.patches();
        final int size = patches.size();
        model.requireColours(tiles.colours());
        Resolution.mismatch(model.micronsPerPixel(), tiles.micronsPerPixel()).ifPresent(output::setWarningMessage);
        final Guesses guesses;
        try (PatchPredictor predictor = PatchPredictor.open(model, p.m_device.preference(), p.m_threads)) {
            guesses = PseudoLabeler.guess(predictor, patches, recipe(p), p.m_seed, monitor);
        }
        final BufferedDataContainer out =
            exec.createDataContainer(GuessColumns.spec(table.getDataTableSpec(), model.classNames()));
        final PseudoLabelView view = new PseudoLabelView(guesses, model.classNames(), size);
        final int column = table.getDataTableSpec().findColumnIndex(p.m_tileColumn);
        try (CloseableRowIterator rows = table.iterator()) {
            for (int i = 0; rows.hasNext(); i++) {
                monitor.checkCancelled();
                final DataRow row = rows.next();
                view.add(i, row, row.getCell(column));
                out.addRowToTable(
                    AppendedColumns.row(row, GuessColumns.cells(guesses, i, model.classNames(), size)));
            }
        }
        out.close();
        final PatchSet guessed =
            patches.withLabels(guesses.classes(), guesses.distributions(), guesses.centroids());
        output.setOutData(out.getTable(),
            set(model.classNames(), tiles.micronsPerPixel(), guessed, recipe(p), model.normalisation().colours()));
        output.setInternalData(ViewTable.write(view.json(p.m_copies), exec));
    }

    private static TrainingSetPortObject set(final List<String> classNames, final double resolution,
        final PatchSet unlabelled, final Recipe recipe, final Colours colours) {
        return new TrainingSetPortObject(new TrainingSet(classNames, resolution,
            PatchSet.empty(unlabelled.size(), classNames.size()), unlabelled, recipe, colours));
    }

    /** @return the settings for training; the rest of the recipe is Sharpen &amp; Mix's */
    private static Recipe recipe(final PseudoLabelerParameters p) throws InvalidSettingsException {
        return EngineCall.settings(() -> new Recipe(p.m_copies, p.m_augmentation.strength(),
            Recipe.DEFAULT.temperature(), Recipe.DEFAULT.mixupAlpha()));
    }
}
