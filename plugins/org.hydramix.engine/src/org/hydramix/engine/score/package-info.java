/**
 * How good predictions are: classification, localisation, detection.
 *
 * <p>A figure that is not defined is NaN: a precision without a prediction, a recall without a case. F1 is
 * {@code 2 TP / (2 TP + FP + FN)} and so 0, not NaN, for a class that is only ever missed or only ever invented; it is
 * NaN for a class that occurs nowhere. Means over classes leave NaN out.
 */
package org.hydramix.engine.score;
