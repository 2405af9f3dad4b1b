// The view of the HydraMix Scorer.

import { h } from "../lib/dom.js";
import { number } from "../lib/format.js";
import { start } from "../lib/knime.js";
import { usePalette } from "../lib/palette.js";
import { stats } from "../lib/stats.js";
import { table } from "../lib/table.js";
import { charts } from "./charts.js";
import { confusion } from "./confusion.js";

/** The figures that fit into a line; the others are in the table. */
const FIRST = ["Accuracy", "Detection F1", "Macro-F1", "Mean class F1", "Balanced accuracy",
  "Expected calibration error",
  "Localisation error, median (µm)", "Localisation error, median (px)", "Cells", "True cells", "Found cells"];

start((data) => {
  usePalette(data.colours);
  const figures = new Map(data.figures.rows.map((name, i) => [name, data.figures.values[i][0]]));
  const first = FIRST.filter((name) => Number.isFinite(figures.get(name)))
    .filter((name) => name !== "Localisation error, median (px)"
      || !Number.isFinite(figures.get("Localisation error, median (µm)")));
  return [
    h("h1", null, "Scores"),
    stats(first.map((name) => [name, number(figures.get(name), 3)])),
    confusion(data),
    h("div", { class: "grid" }, charts(data)),
    h("section", { class: "card" }, h("h2", null, "Per class"),
      h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Per class" },
      table(["Class", ...data.perClass.columns.map((name) => (name === "Support" ? "True cells" : name))],
        data.perClass.rows.map((name, i) => [name, ...data.perClass.values[i]])))),
    h("section", { class: "card" }, h("h2", null, "All figures"),
      table(["Figure", "Value"], [...figures].map(([name, value]) => [name, value]))),
  ].filter(Boolean);
});
