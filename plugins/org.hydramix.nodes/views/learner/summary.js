// The figures of the best state, or of the last where no step was chosen.

import { distance, number, percent } from "../lib/format.js";
import { stats } from "../lib/stats.js";

export function summary(data) {
  const { history, bestStep, validated, validation, detection, stoppedEarly, micronsPerPixel, record } = data;
  const at = history.step.indexOf(bestStep);
  const last = history.step.length - 1;
  const row = at < 0 ? last : at;
  const figures = [[validated ? "Best step" : "Last step", number(bestStep),
    stoppedEarly ? `of ${number(history.step[last])}, stopped early` : `of ${number(history.step[last])}`]];
  if (validated) {
    figures.push(["Validation accuracy", percent(history.validationAccuracy[row])],
      ["Validation macro-F1", number(history.validationMacroF1[row], 3)],
      ["Location error, median", distance(history.validationLocationError[row], micronsPerPixel)]);
  } else {
    figures.push(["Training accuracy", percent(history.trainingAccuracy[row]),
      validation === 0 ? "(no validation tiles)" : undefined]);
  }
  if (detection) {
    figures.push(["Detection F1", number(detection.f1, 3)], ["Least confidence", number(detection.confidence, 2)]);
  }
  const time = record.find(([label]) => label === "Time");
  if (time) figures.push(["Time", time[1]]);
  return stats(figures);
}
