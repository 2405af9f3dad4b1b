// Precision against recall, calibration, and recall against false cells.

import { number } from "../lib/format.js";
import { classColour } from "../lib/palette.js";
import { xyChart } from "../lib/xy-chart.js";

const share = (title) => ({ title, min: 0, max: 1 });

function precisionRecall({ precisionRecall: curves, classes }) {
  if (!curves?.length) return [];
  return [xyChart({
    title: "Precision and recall", x: share("Recall"), y: share("Precision"),
    note: "Each class against all others, over all thresholds of its probability. AP: average precision.",
    series: curves.map((curve) => ({
      name: `${classes[curve.cls]}, AP ${number(curve.average, 3)}`, short: classes[curve.cls],
        colour: classColour(curve.cls),
      xs: curve.recall, ys: curve.precision, extra: { title: "Threshold", values: curve.threshold },
    })),
  })];
}

function calibration({ calibration: points }) {
  if (!points?.length) return [];
  return [xyChart({
    title: "Calibration", x: share("Stated confidence"), y: share("Share that is right"), diagonal: true, dotted: true,
    note: "On the dashed line, stated confidence can be trusted; below it the model is too sure. 15 bins.",
    series: [{ name: "Bins", colour: classColour(4), xs: points.map((p) => p.confidence),
      ys: points.map((p) => p.accuracy),
      extra: { title: "Tiles", values: points.map((p) => p.cases) } }],
  })];
}

function freeResponse({ freeResponse: { columns, values } }) {
  if (!values.length) return [];
  const column = (name) => values.map((row) => row[columns.indexOf(name)]);
  const rows = values.map((_, i) => i).filter((i) => Number.isFinite(column("Recall")[i]));
  const pick = (name) => rows.map((i) => column(name)[i]);
  return [xyChart({
    title: "Recall and false cells", x: { title: "False cells per image", min: 0 }, y: share("Recall"), dotted: true,
    note: "One point for each least confidence from which on a cell counts.",
    series: [{ name: "All classes", colour: classColour(4), xs: pick("False cells per image"), ys: pick("Recall"),
      extra: { title: "Least confidence", values: pick("Least confidence") } }],
  }), xyChart({
    title: "F1 and least confidence", x: share("Least confidence"), y: share("F1"), dotted: true,
    series: ["F1", "Mean class F1"].map((name, i) => ({ name: name === "F1" ? "Detection F1" : name,
      colour: classColour(i ? 2 : 4),
      xs: pick("Least confidence"), ys: pick(name).map((value) => value ?? 0) })),
  })];
}

export const charts = (data) => [precisionRecall(data), calibration(data), freeResponse(data)].flat();
