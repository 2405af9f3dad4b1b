package org.hydramix.nodes.learner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectionTuner;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.field.FieldLearner;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.field.FieldSettings;
import org.hydramix.engine.field.Fields;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingListener;
import org.hydramix.engine.train.TrainingResult;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.tile.ImageTable;
import org.hydramix.nodes.tile.TableFacts;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/** Trains a detector on whole images with all their cells; validation images choose from which confidence on a cell counts. */
final class ImageTraining {

    static final String WHAT = "validation images";

    private static final String NO_CELL = "No validation image has an annotated cell, so that they cannot choose from which"
        + " confidence on a cell counts: the model keeps the usual one. Connect validation images with annotated cells.";

    private static final String NO_CHECKPOINT = "Training on whole images writes no checkpoint: the checkpoint folder is not"
        + " used, and a training that is interrupted starts anew.";

    /** Share of the work that is reading. */
    private static final double READING = 0.02;

    /** Share of the work after which the confidence is chosen. */
    private static final double CHOOSING = 0.95;

    private final LearnerParameters p;

    private final TrainingPlan plan;

    private final TrainingContent.Images content;

    private final Optional<HydraMixModel> before;

    ImageTraining(final LearnerParameters p, final TrainingPlan plan, final TrainingContent.Images content,
        final Optional<HydraMixModel> before) {
        this.p = p;
        this.plan = plan;
        this.content = content;
        this.before = before;
    }

    /**
     * @param validation images that training will not see
     * @return a warning if KNIME knows already that none has a cell
     */
    static Optional<String> check(final DataTableSpec validation) {
        return TableFacts.mostCells(validation) == 0 ? Optional.of(NO_CELL) : Optional.empty();
    }

    /** @return a warning if a folder is given for checkpoints, which are not written */
    static Optional<String> checkpoint(final LearnerParameters p) {
        return p.m_checkpointFolder.isBlank() ? Optional.empty() : Optional.of(NO_CHECKPOINT);
    }

    LearnerRun run(final Optional<BufferedDataTable> table, final NodeMonitor monitor, final Consumer<String> warnings)
        throws EngineException, CancelledException, InvalidSettingsException {
        checkpoint(p).ifPresent(warnings);
        if (p.m_patience > 0) {
            warnings.accept("Training on whole images never stops early: the patience is not used.");
        }
        final TrainingConfig config = plan.configForImages(p);
        final FieldSet set = content.set();
        final List<Field> validation =
            table.isEmpty() ? List.of() : validation(table.get(), monitor.part(0, READING));
        final boolean tunes = validation.stream().anyMatch(field -> !field.cells().isEmpty());
        if (!validation.isEmpty() && !tunes) {
            warnings.accept(NO_CELL);
        }
        final Instant start = Instant.now();
        final TrainingResult trained = FieldLearner.train(set, FieldSettings.DEFAULT, config, before,
            TrainingListener.NONE, monitor.part(READING, tunes ? CHOOSING : 1));
        final TrainingResult result = tunes ? tuned(trained, validation, monitor, warnings) : trained;
        return new LearnerRun(content, validation.size(), config, result,
            Duration.between(start, Instant.now()).minus(monitor.waited()));
    }

    private List<Field> validation(final BufferedDataTable table, final Monitor monitor)
        throws EngineException, CancelledException, InvalidSettingsException {
        final List<AnnotatedTile> images =
            new ImageTable(table.getDataTableSpec(), WHAT, p.m_tileColumn).read(table, monitor);
        ValidationCheck.check(images.stream().map(AnnotatedTile::tile).toList(), "images", content.set().colours(),
            content.micronsPerPixel());
        return Fields.of(images, content.classNames());
    }

    /** @return the model with its confidence chosen, or as it is: hours of training are not lost for want of that */
    private TrainingResult tuned(final TrainingResult trained, final List<Field> validation, final Monitor monitor,
        final Consumer<String> warnings) throws CancelledException {
        final HydraMixModel model = trained.model();
        try (CellDetector detector = CellDetector.open(model, p.m_device.preference(), p.m_threads)) {
            // with mirror images, as the Predictor does unless it is told otherwise
            final var tuner = new DetectionTuner(detector, true, DetectionTuner.usualRadius(model.micronsPerPixel()));
            return trained.withModel(
                model.withDetection(tuner.tune(validation, content.set().colours(), monitor.part(CHOOSING, 1))));
        } catch (final EngineException | RuntimeException e) {
            // such as a GPU without enough memory
            warnings.accept("The model is trained, but the validation images could not choose from which confidence on a cell"
                + " counts: the model keeps the usual one. " + e.getMessage());
            return trained;
        }
    }
}
