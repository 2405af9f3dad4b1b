// How many rows have which value, classes on top of each other.

import { MARGIN, axes, responsive } from "./axes.js";
import { h, newId, svg } from "./dom.js";
import { number } from "./format.js";
import { classColour } from "./palette.js";
import { linear } from "./scale.js";
import { valueTable } from "./table.js";

const BINS = 20;

/**
 * @param title of the chart
 * @param xTitle with unit
 * @param max of the values, the smallest is 0
 * @param classes names; an empty list for values without class
 * @return the figure, and a function that shows other values: lists of value and class
 */
export function histogram({ title, xTitle, max, classes, what }) {
  const groups = Math.max(1, classes.length);
  let counts = Array.from({ length: BINS }, () => new Array(groups).fill(0));
  const id = newId();
  const plot = h("div", { class: "plot", role: "img", "aria-labelledby": id });
  const total = h("span", { class: "dim" });

  const draw = (width, height) => {
    const bottom = height - MARGIN.bottom;
    const sums = counts.map((row) => row.reduce((a, b) => a + b, 0));
    const x = linear([], [MARGIN.left, width - MARGIN.right], { min: 0, max, count: width / 80, nice: false });
    const y = linear(sums, [bottom, MARGIN.top], { min: 0, max: sums.some((s) => s > 0) ? undefined : 1, count: 4 });
    const bars = counts.flatMap((row, bin) => {
      let base = 0;
      return row.map((count, cls) => {
        const from = base;
        base += count;
        return count === 0 ? null : svg("rect", {
          class: "bar", x: x.at((bin * max) / BINS) + 0.5, width: x.at(max / BINS) - x.at(0) - 1,
          y: y.at(base), height: y.at(from) - y.at(base), fill: classColour(cls),
        });
      });
    });
    plot.replaceChildren(svg("svg", { "aria-hidden": "true", viewBox: `0 0 ${width} ${height}` },
      axes({ width, height, x, y, xTitle, yTitle: `Number of ${what}` }), bars));
  };
  responsive(plot, draw);

  const show = (values, classOf) => {
    counts = Array.from({ length: BINS }, () => new Array(groups).fill(0));
    let n = 0;
    values.forEach((value, i) => {
      if (Number.isFinite(value)) {
        counts[Math.max(0, Math.min(BINS - 1, Math.floor((value / max) * BINS)))][classOf[i] ?? 0] += 1;
        n += 1;
      }
    });
    total.textContent = `${number(n)} ${what}`;
    if (plot.clientWidth > 0) draw(plot.clientWidth, plot.clientHeight);
  };
  const figure = h("figure", { class: "card chart" }, h("figcaption", { id }, title, " ", total), plot,
    valueTable(["From", "To", ...(classes.length ? classes : [what])],
      () => counts.map((row, bin) => [number((bin * max) / BINS, 3), (bin + 1) * max / BINS, ...row])));
  return { figure, show };
}
