// The curves of a training.

import { finite } from "../lib/scale.js";
import { lineChart } from "../lib/line-chart.js";
import { classColour } from "../lib/palette.js";

/** Curves without any value are left out, and so are charts without curves. */
function chart(options) {
  const series = options.series.filter((s) => finite(s.values).length > 0);
  return series.length === 0 ? [] : [lineChart({ ...options, series })];
}

export function charts({ history, classes, labelledShares, bestStep, validated, semiSupervised, micronsPerPixel }) {
  const x = { title: "Step", values: history.step };
  const mark = history.step.includes(bestStep) ? { at: bestStep, label: validated ? "best" : "last" } : undefined;
  const line = (name, values, colour) => ({ name, values, colour: classColour(colour) });
  return [
    chart({ title: "Loss", x, mark, y: { title: "Loss", min: 0 }, series: [
      line("Sum", history.loss, 4),
      line("Class", history.classLoss, 0),
      line("Unlabelled", semiSupervised ? history.unlabelledLoss : [], 2),
      line("Location", history.locationLoss, 6),
    ] }),
    chart({ title: "Accuracy", x, mark, y: { title: "Share", min: 0, max: 1 }, series: [
      line("Validation accuracy", history.validationAccuracy, 4),
      line("Validation macro-F1", history.validationMacroF1, 2),
      line("Training accuracy", history.trainingAccuracy, 0),
    ] }),
    chart({ title: "Location error on validation tiles", x, mark,
      y: { title: micronsPerPixel ? "Median, µm" : "Median, px", min: 0 }, series: [
        line("Median distance", history.validationLocationError.map((value) => (value === null ? null
          : value * (micronsPerPixel ?? 1))), 6),
      ] }),
    semiSupervised ? chart({ title: "Class balance of the pseudo-labels", x, mark,
      y: { title: "Share of guesses", min: 0 },
      series: classes.map((name, c) => line(name, history.guessShares[c], c)),
      references: finite(history.guessShares).length === 0 ? [] : classes.map((name, c) => ({ value: labelledShares[c],
        colour: classColour(c), note: "Dotted: share of the class among the labelled tiles." })) }) : [],
    semiSupervised ? chart({ title: "Weight of the unlabelled tiles", x, mark, y: { title: "λ_u", min: 0 }, series: [
      line("λ_u", history.unlabelledWeight, 2)] }) : [],
    chart({ title: "Learning rate", x, mark, y: { title: "Learning rate", min: 0 }, series: [
      line("Learning rate", history.learningRate, 4)] }),
  ].flat();
}
