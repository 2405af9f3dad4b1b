package org.hydramix.nodes.learner;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.ModelFile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.source.TilePacker;
import org.hydramix.engine.train.Learner;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;
import org.hydramix.engine.train.TrainingResult;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.call.Warnings;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.ModelPortObjectSpec;
import org.hydramix.nodes.port.PortInputs;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.port.TrainingSetPortObjectSpec;
import org.hydramix.nodes.tile.ImageTable;
import org.hydramix.nodes.tile.Resolution;
import org.hydramix.nodes.tile.TileTable;
import org.hydramix.nodes.view.ViewTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ExecuteOutput;

/** What the HydraMix Learner does. */
final class Learning {

    private static final String WHAT = "validation tiles";

    private static final double READING = 0.02;

    private Learning() {
    }

    static PortObjectSpec[] configure(final LearnerParameters p, final PortObjectSpec[] inputs)
        throws InvalidSettingsException {
        TrainingPlan.of(p, WorkflowPaths.current()).configForImages(p);
        final Optional<DataTableSpec> validation = PortInputs.table(inputs);
        final Optional<TrainingSetPortObjectSpec> set = PortInputs.find(inputs, TrainingSetPortObjectSpec.class);
        if (validation.isPresent() && set.map(TrainingSetPortObjectSpec::wholeImages).orElse(false)) {
            new ImageTable(validation.get(), ImageTraining.WHAT, p.m_tileColumn);
        } else if (validation.isPresent()) {
            TileTable.labelled(validation.get(), WHAT, p.labelColumns());
        }
        if (set.isPresent()) {
            checkLabels(set.get());
            checkModel(PortInputs.find(inputs, ModelPortObjectSpec.class), set.get());
        }
        final DataTableSpec history = p.m_method == MethodChoice.SUPERVISED ? HistoryTable.spec(List.of())
            : set.flatMap(TrainingSetPortObjectSpec::classNames).map(HistoryTable::spec).orElse(null);
        return new PortObjectSpec[]{set.map(ModelPortObjectSpec::new).orElse(null), history};
    }

    private static Optional<String> checkLabels(final TrainingSetPortObjectSpec set) throws InvalidSettingsException {
        try {
            return LabelCheck.check(set);
        } catch (final EngineException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static void checkModel(final Optional<ModelPortObjectSpec> model, final TrainingSetPortObjectSpec set)
        throws InvalidSettingsException {
        if (model.isEmpty()) {
            return;
        }
        final var before = model.get().classNames();
        if (before.isPresent() && set.classNames().isPresent() && !mayFit(model.get(), set)) {
            throw new InvalidSettingsException("The model to continue from knows the classes " + before.get()
                + ", the training set has " + set.classNames().get() + ". Use a model of the same classes.");
        }
        final OptionalInt size = model.get().patchSize();
        if (size.isPresent() && set.patchSize().isPresent() && !size.equals(set.patchSize())) {
            throw new InvalidSettingsException("The model to continue from is for tiles of " + size.getAsInt()
                + " px, the training set has tiles of " + set.patchSize().getAsInt()
                + " px. Read the tiles with the model's patch size.");
        }
    }

    /** What is not made yet may name classes that no row has any more, as Row Filters keep a column's domain. */
    private static boolean mayFit(final ModelPortObjectSpec model, final TrainingSetPortObjectSpec set) {
        final List<String> known = model.classNames().orElseThrow();
        final List<String> wanted = set.classNames().orElseThrow();
        return known.equals(wanted) || set.labelled().isEmpty() && wanted.containsAll(known)
            || !model.isTrained() && known.containsAll(wanted);
    }

    /** @return what the user should know before training */
    static Warnings warnings(final LearnerParameters p, final PortObjectSpec[] inputs)
        throws InvalidSettingsException {
        final Warnings warnings = new Warnings().addDevice(p.m_device.preference());
        final Optional<TrainingSetPortObjectSpec> set = PortInputs.find(inputs, TrainingSetPortObjectSpec.class);
        if (set.isPresent()) {
            final double resolution = set.get().micronsPerPixel();
            warnings.add(checkLabels(set.get()));
            PortInputs.find(inputs, ModelPortObjectSpec.class)
                .ifPresent(model -> warnings.add(Resolution.mismatch(model.micronsPerPixel(), resolution)));
            PortInputs.table(inputs).ifPresent(table -> warnings
                .add(ValidationCheck.check(table, set.get().wholeImages() ? "images" : "tiles", resolution)));
            if (set.get().wholeImages()) {
                warnings.add(ImageTraining.checkpoint(p));
                warnings.add(PortInputs.table(inputs).flatMap(ImageTraining::check));
            }
        }
        return warnings;
    }

    static void execute(final LearnerParameters p, final PortObject[] inputs, final ExecutionContext exec,
        final ExecuteOutput output) throws KNIMEException, CanceledExecutionException {
        final TrainingContent content =
            PortInputs.find(inputs, TrainingSetPortObject.class).orElseThrow().content();
        final Optional<BufferedDataTable> table = PortInputs.find(inputs, BufferedDataTable.class);
        final Optional<HydraMixModel> before =
            PortInputs.find(inputs, ModelPortObject.class).map(ModelPortObject::model);
        final List<String> warnings = new ArrayList<>();
        final LearnerRun run = EngineCall.run(() -> {
            final TrainingPlan plan = TrainingPlan.of(p, WorkflowPaths.current());
            LabelCheck.check(new TrainingSetPortObject(content).getSpec()).ifPresent(warnings::add);
            NeighbourCheck.check(content, plan.config()).ifPresent(warnings::add);
            final NodeMonitor monitor = new NodeMonitor(exec);
            final LearnerRun trained;
            if (content instanceof TrainingContent.Images images) {
                trained = new ImageTraining(p, plan, images, before).run(table, monitor, warnings::add);
            } else {
                trained = tiles(p, plan, (TrainingContent.Tiles)content, table, before, monitor);
                trained.result().checkpointProblem().ifPresent(warnings::add);
            }
            if (!monitor.waited().isZero()) {
                warnings.add("Waited " + seconds(monitor.waited()) + " s for another HydraMix training to end: "
                    + "one trains at a time.");
            }
            if (plan.modelFile().isPresent()) {
                writeModel(trained.result().model(), plan.modelFile().get(), warnings::add);
            }
            return trained;
        });
        final TrainingResult result = run.result();
        if (result.stoppedEarly()) {
            warnings.add("Training stopped early: the validation tiles were classified best after step "
                + result.bestStep() + ", and no better since.");
        }
        if (!warnings.isEmpty()) {
            output.setWarningMessage(String.join("\n", warnings));
        }
        final List<String> guessed = p.m_method == MethodChoice.SUPERVISED ? List.of() : content.classNames();
        output.setOutData(new ModelPortObject(result.model()), HistoryTable.write(result.history(), guessed, exec));
        output.setInternalData(ViewTable.write(LearnerView.of(run), exec));
    }

    private static LearnerRun tiles(final LearnerParameters p, final TrainingPlan plan,
        final TrainingContent.Tiles content, final Optional<BufferedDataTable> table,
        final Optional<HydraMixModel> before, final NodeMonitor monitor)
        throws EngineException, CancelledException, InvalidSettingsException {
        final TrainingSet set = content.set();
        final Optional<PatchSet> validation = table.isEmpty() ? Optional.empty()
            : Optional.of(validation(p, table.get(), set, monitor.part(0, READING)));
        final TrainingConfig config = plan.configFor(set, validation, before, monitor);
        final Instant start = Instant.now();
        final TrainingResult trained = Learner.train(set, validation, config, before, TrainingListener.NONE,
            monitor.part(validation.isPresent() ? READING : 0, 1));
        return new LearnerRun(content, validation.map(PatchSet::count).orElse(0), config, trained,
            Duration.between(start, Instant.now()).minus(monitor.waited()));
    }

    /** A training of hours is not lost to a disk that is full by now. */
    private static void writeModel(final HydraMixModel model, final Path file, final Consumer<String> warnings) {
        try {
            ModelFile.write(model, file);
        } catch (final EngineException e) {
            warnings.accept("The model file is missing, but the trained model is at the output: save the workflow to keep "
                + "it. " + e.getMessage());
        }
    }

    private static long seconds(final Duration time) {
        return Math.max(1, time.toSeconds());
    }

    private static PatchSet validation(final LearnerParameters p, final BufferedDataTable table, final TrainingSet set,
        final Monitor monitor) throws EngineException, CancelledException, InvalidSettingsException {
        final var tiles = TileTable.labelled(table.getDataTableSpec(), WHAT, p.labelColumns()).read(table, monitor);
        ValidationCheck.check(tiles, "tiles", set.colours(), set.micronsPerPixel());
        return TilePacker.pack(tiles, set.classNames(), set.patchSize());
    }
}
