package org.hydramix.nodes.learner;

import java.time.Duration;

import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingResult;

/**
 * A training that has ended.
 *
 * @param set it trained on
 * @param validation number of validation tiles
 * @param config its settings
 * @param result what it gave
 * @param time how long it took in this execution; after resuming, without what was done before
 */
record LearnerRun(TrainingSet set, int validation, TrainingConfig config, TrainingResult result, Duration time) {
}
