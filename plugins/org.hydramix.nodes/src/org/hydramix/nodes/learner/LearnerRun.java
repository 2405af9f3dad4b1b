package org.hydramix.nodes.learner;

import java.time.Duration;

import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.engine.train.TrainingResult;
import org.hydramix.nodes.port.TrainingContent;

/**
 * A training that has ended.
 *
 * @param content it trained on
 * @param validation number of validation tiles or images
 * @param config its settings
 * @param result what it gave
 * @param time how long it took in this execution; after resuming, without what was done before
 */
record LearnerRun(TrainingContent content, int validation, TrainingConfig config, TrainingResult result, Duration time) {
}
