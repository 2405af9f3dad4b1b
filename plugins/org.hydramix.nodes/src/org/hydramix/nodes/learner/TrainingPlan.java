package org.hydramix.nodes.learner;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.loss.LossSettings;
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
 * @param config of the training
 * @param modelFile where the model is written too; empty for nowhere
 */
record TrainingPlan(TrainingConfig config, Optional<Path> modelFile) {

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
        // HydraMix and its baseline may be trained side by side into one folder
        final String checkpoint = p.m_method.name().toLowerCase(Locale.ROOT) + ".checkpoint";
        final Optional<Path> checkpointFile = folder.map(f -> f.resolve(checkpoint));
        return new TrainingPlan(EngineCall.settings(() -> config(p, checkpointFile)), modelFile);
    }

    private static TrainingConfig config(final LearnerParameters p, final Optional<Path> checkpoint) {
        return new TrainingConfig(p.m_method.method(), p.m_network.preset(),
            new Schedule(p.m_steps, p.m_labelledBatch, p.m_unlabelledBatch, p.m_learningRate, p.m_weightDecay,
                p.m_averageDecay, p.m_evaluationInterval, p.m_patience),
            new LossSettings(p.m_crossEntropyWeight, p.m_reverseWeight, p.m_locationWeight, p.m_unlabelledWeight,
                p.m_rampFraction),
            new GuessSettings(p.m_averagedTeacher, p.m_alignClasses, p.m_warmUpFraction), p.m_seed,
            new Runtime(p.m_device.preference(), p.m_threads, checkpoint, p.m_checkpointInterval));
    }
}
