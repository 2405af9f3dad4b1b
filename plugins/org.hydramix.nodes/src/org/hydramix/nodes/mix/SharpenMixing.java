package org.hydramix.nodes.mix;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.field.FieldPreview;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.mix.MixPreview;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.port.PortInputs;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.port.TrainingSetPortObjectSpec;
import org.hydramix.nodes.tile.ImageTable;
import org.hydramix.nodes.tile.TableFacts;
import org.hydramix.nodes.tile.TileTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** What Sharpen &amp; Mix does. */
final class SharpenMixing {

    private static final String WHAT = "labelled tiles";

    private static final String IMAGES = "annotated images";

    private static final double READING = 0.8;

    private SharpenMixing() {
    }

    static PortObjectSpec[] configure(final SharpenMixParameters p, final PortObjectSpec[] inputs)
        throws InvalidSettingsException {
        final Optional<TrainingSetPortObjectSpec> prepared = PortInputs.find(inputs, TrainingSetPortObjectSpec.class);
        final Recipe base = prepared.flatMap(TrainingSetPortObjectSpec::recipe).orElse(Recipe.DEFAULT);
        final Recipe recipe = EngineCall
            .settings(() -> new Recipe(base.copies(), base.augmentation(), p.m_temperature, p.m_mixupAlpha));
        if (p.m_previewRows < 0) {
            throw new InvalidSettingsException("The preview must have 0 or more rows, not " + p.m_previewRows + ".");
        }
        final Optional<DataTableSpec> tiles = PortInputs.table(inputs);
        if (tiles.isPresent() && ImageTable.isOne(tiles.get())) {
            new ImageTable(tiles.get(), IMAGES, p.m_tileColumn);
            return new PortObjectSpec[]{PreviewTable.imageSpec(), new TrainingSetPortObjectSpec(Optional.empty(),
                OptionalInt.empty(), TableFacts.finest(tiles.get()), recipe).ofWholeImages()};
        }
        if (tiles.isPresent()) {
            TileTable.labelled(tiles.get(), WHAT, p.labelColumns());
        }
        // classes of guesses go first, as in execution; else those that KNIME has seen in the table
        final Optional<List<String>> classNames = prepared.flatMap(TrainingSetPortObjectSpec::classNames)
            .or(() -> tiles.flatMap(spec -> TableFacts.classNames(spec, p.m_classColumn)));
        // Row Filters keep a domain whose classes may be in no row any more: too uncertain to promise columns
        final DataTableSpec preview =
            prepared.flatMap(TrainingSetPortObjectSpec::classNames).map(PreviewTable::spec).orElse(null);
        return new PortObjectSpec[]{preview,
            new TrainingSetPortObjectSpec(classNames,
                prepared.map(TrainingSetPortObjectSpec::patchSize).orElse(OptionalInt.empty()),
                tiles.map(TableFacts::finest).orElse(Double.NaN), recipe)};
    }

    static PortObject[] execute(final SharpenMixParameters p, final PortObject[] inputs, final ExecutionContext exec)
        throws KNIMEException, CanceledExecutionException {
        final BufferedDataTable table = PortInputs.find(inputs, BufferedDataTable.class).orElseThrow();
        final Optional<TrainingContent> prepared =
            PortInputs.find(inputs, TrainingSetPortObject.class).map(TrainingSetPortObject::content);
        return EngineCall.run(() -> {
            final Monitor monitor = new NodeMonitor(exec);
            if (ImageTable.isOne(table.getDataTableSpec())) {
                return images(p, table, prepared, exec, monitor);
            }
            final List<Tile> tiles = TileTable.labelled(table.getDataTableSpec(), WHAT, p.labelColumns()).read(table,
                monitor.part(0, READING));
            final TrainingSet set = TrainingSets.of(tiles, TrainingSets.tiles(prepared), p.m_temperature, p.m_mixupAlpha);
            monitor.progress(READING, "Mixing tiles for the preview");
            final MixPreview preview = MixPreview.of(set, p.m_previewRows, p.m_seed);
            final BufferedDataTable mixed = PreviewTable.write(preview, set.classNames(),
                tiles.stream().map(Tile::source).toList(), exec, monitor);
            return new PortObject[]{mixed, new TrainingSetPortObject(set)};
        });
    }

    private static PortObject[] images(final SharpenMixParameters p, final BufferedDataTable table,
        final Optional<TrainingContent> prepared, final ExecutionContext exec, final Monitor monitor)
        throws EngineException, CancelledException, InvalidSettingsException {
        final List<AnnotatedTile> images =
            new ImageTable(table.getDataTableSpec(), IMAGES, p.m_tileColumn).read(table, monitor.part(0, READING));
        final FieldSet set = TrainingSets.ofImages(images, prepared, p.m_temperature, p.m_mixupAlpha);
        monitor.progress(READING, "Mixing images for the preview");
        return new PortObject[]{
            PreviewTable.write(set, FieldPreview.of(set, p.m_previewRows, p.m_seed), exec, monitor),
            new TrainingSetPortObject(new TrainingContent.Images(set))};
    }
}
