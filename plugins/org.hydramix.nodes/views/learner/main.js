// The view of the HydraMix Learner.

import { h } from "../lib/dom.js";
import { sample } from "../lib/format.js";
import { start } from "../lib/knime.js";
import { usePalette } from "../lib/palette.js";
import { recordTable } from "../lib/table.js";
import { charts } from "./charts.js";
import { examples } from "./examples.js";
import { summary } from "./summary.js";

start((data) => {
  usePalette(data.colours);
  const { shown, total } = data.evaluations;
  return [
    h("h1", null, "Training"),
    summary(data),
    shown === total ? null : h("p", { class: "dim" },
      `The curves are ${sample(data.evaluations, "evaluations")}, evenly spaced.`),
    h("div", { class: "grid" }, charts(data)),
    examples(data),
    h("section", { class: "card" }, h("h2", null, "Record of the run"), recordTable(data.record)),
  ].filter(Boolean);
});
