package org.hydramix.nodes.learner;

import java.nio.file.Path;
import java.util.Optional;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.loss.LossSettings;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.train.CheckpointName;
import org.hydramix.engine.train.Runtime;
import org.hydramix.engine.train.Schedule;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.nodes.call.EngineCall;
import org.hydramix.nodes.path.OutputFiles;
import org.hydramix.nodes.path.WorkflowPaths;
import org.knime.core.node.InvalidSettingsException;

/**
 * The dialog's settings in the engine's terms.
 *
 * @param config of the training, without the checkpoint's file: its name depends on the data
 * @param modelFile where the model is written too; empty for nowhere
 * @param checkpointFolder where checkpoints are written; empty for nowhere
 */
record TrainingPlan(TrainingConfig config, Optional<Path> modelFile, Optional<Path> checkpointFolder) {

    private static final String CHECKPOINT_FOLDER = "The checkpoint folder";

    private static final String MODEL_FILE = "The model file";

    /**
     * @param p settings
     * @param paths resolves what the user typed
     * @return the plan
     * @throws InvalidSettingsException if a setting is outside its range, or a file could not be written
     */
    static TrainingPlan of(final LearnerParameters p, final WorkflowPaths paths) throws InvalidSettingsException {
        final Optional<Path> modelFile = paths.optional(p.m_modelFile, MODEL_FILE);
        if (modelFile.isPresent()) {
            OutputFiles.checkFile(modelFile.get(), MODEL_FILE);
        }
        final Optional<Path> folder = paths.optional(p.m_checkpointFolder, CHECKPOINT_FOLDER);
        if (folder.isPresent()) {
            OutputFiles.checkFolder(folder.get(), CHECKPOINT_FOLDER);
        }
        return new TrainingPlan(EngineCall.settings(() -> config(p)), modelFile, folder);
    }

    /** @return the training's settings for whole images, which take other numbers of steps and keep no checkpoint */
    TrainingConfig configForImages(final LearnerParameters p) throws InvalidSettingsException {
        return EngineCall.settings(() -> config.withSchedule(config.schedule().withSteps(p.m_imageSteps)));
    }

    /**
     * @param set patches and recipe
     * @param validation tiles to watch training with
     * @param before the model that training begins with
     * @param monitor asked while the patches are read
     * @return the training's settings, with a checkpoint of its own if there is a folder for it
     */
    TrainingConfig configFor(final TrainingSet set, final Optional<PatchSet> validation,
        final Optional<HydraMixModel> before, final Monitor monitor) throws CancelledException {
        if (checkpointFolder.isEmpty()) {
            return config;
        }
        final Path file = checkpointFolder.get().resolve(CheckpointName.of(set, validation, config, before, monitor));
        return config.withRuntime(config.runtime().withCheckpoint(file, config.runtime().checkpointInterval()));
    }

    private static TrainingConfig config(final LearnerParameters p) {
        return new TrainingConfig(p.m_method.method(), p.m_network.preset(),
            new Schedule(p.m_steps, p.m_labelledBatch, p.m_unlabelledBatch, p.m_learningRate, p.m_weightDecay,
                p.m_averageDecay, p.m_evaluationInterval, p.m_patience),
            new LossSettings(p.m_crossEntropyWeight, p.m_reverseWeight, p.m_locationWeight, p.m_unlabelledWeight,
                p.m_rampFraction, p.m_guessLoss.loss()),
            new GuessSettings(p.m_averagedTeacher, p.m_alignClasses, p.m_warmUpFraction, p.m_neighbours, p.m_trueColours),
            p.m_seed,
            new Runtime(p.m_device.preference(), p.m_threads, Optional.empty(), p.m_checkpointInterval));
    }
}
