// Curves over a common axis. A cursor follows the pointer or the arrow keys and tells the values there.

import { MARGIN, axes, responsive } from "./axes.js";
import { h, newId, svg } from "./dom.js";
import { number } from "./format.js";
import { finite, linear } from "./scale.js";
import { valueTable } from "./table.js";

const DASHES = ["", "7 3", "2 4", "9 3 2 3", "4 4", "1 3"];

const path = (xs, values, x, y) => {
  let d = "";
  let pen = false;
  xs.forEach((at, i) => {
    if (Number.isFinite(values[i])) d += `${pen ? "L" : "M"}${x.at(at).toFixed(1)} ${y.at(values[i]).toFixed(1)}`;
    pen = Number.isFinite(values[i]);
  });
  return d;
};

/** The one measured point of a curve would have no length. */
const dots = (xs, values, x, y, colour) => (finite(values).length > 3 ? [] : xs.flatMap((at, i) =>
  (Number.isFinite(values[i]) ? svg("circle", { cx: x.at(at), cy: y.at(values[i]), r: 3, fill: colour }) : [])));

function key(series, index) {
  return svg("svg", { "aria-hidden": "true", viewBox: "0 0 22 10" },
    svg("path", { d: "M1 5H21", stroke: series.colour, "stroke-width": 2.5, "stroke-dasharray": DASHES[index % 6] }));
}

/**
 * @param title of the chart
 * @param x title and values of the axis
 * @param y title of the axis, optionally min and max
 * @param series name, values and colour of each curve; references are horizontal dashed lines
 * @param mark an x that is marked, with its label
 */
export function lineChart({ title, x, y, series, references = [], mark }) {
  const plot = h("div", {
    class: "plot", tabindex: 0, role: "slider", "aria-label": `${title} at ${x.title}`, "aria-valuemin": 0,
    "aria-valuemax": x.values.length - 1, "aria-valuenow": 0,
  });
  const hidden = new Set();
  let cursor = mark ? Math.max(0, x.values.indexOf(mark.at)) : x.values.length - 1;
  const readouts = series.map(() => h("output", null));
  const where = h("span", { class: "dim" });
  let scaleX;
  let line;

  const point = (index) => {
    cursor = Math.min(x.values.length - 1, Math.max(0, index));
    series.forEach((s, i) => { readouts[i].textContent = number(s.values[cursor]); });
    const note = mark && x.values[cursor] === mark.at ? ` (${mark.label})` : "";
    where.textContent = `${x.title} ${number(x.values[cursor])}${note}`;
    plot.setAttribute("aria-valuenow", cursor);
    plot.setAttribute("aria-valuetext", `${where.textContent}: ${series.filter((s) => !hidden.has(s))
      .map((s) => `${s.name} ${number(s.values[cursor])}`).join(", ")}`);
    if (line) {
      line.setAttribute("x1", scaleX.at(x.values[cursor]));
      line.setAttribute("x2", scaleX.at(x.values[cursor]));
    }
  };

  const draw = (width, height) => {
    const shown = series.filter((s) => !hidden.has(s));
    const bottom = height - MARGIN.bottom;
    scaleX = linear(x.values, [MARGIN.left, width - MARGIN.right],
      { min: x.values.length === 1 ? 0 : undefined, count: width / 90, nice: false });
    const scaleY = linear(finite([...shown.map((s) => s.values), references.map((r) => r.value)]),
      [bottom, MARGIN.top], { min: y.min, max: y.max, count: 4 });
    line = svg("line", { class: "cursor", y1: MARGIN.top, y2: bottom });
    plot.replaceChildren(svg("svg", { "aria-hidden": "true", viewBox: `0 0 ${width} ${height}` },
      axes({ width, height, x: scaleX, y: scaleY, xTitle: x.title, yTitle: y.title }),
      mark ? svg("line", { class: "mark", x1: scaleX.at(mark.at), x2: scaleX.at(mark.at), y1: MARGIN.top, y2: bottom })
        : null,
      // Above the plot: below lie the ticks' numbers.
      mark ? svg("path", { class: "marked", d: `M${scaleX.at(mark.at)} ${MARGIN.top}l-5 -9h10z` }) : null,
      references.map((r) => svg("line", {
        x1: MARGIN.left, x2: width - MARGIN.right, y1: scaleY.at(r.value), y2: scaleY.at(r.value), stroke: r.colour,
        "stroke-dasharray": "1 4", "stroke-width": 1.5, "stroke-linecap": "round",
      })),
      shown.map((s) => [
        svg("path", {
          class: "curve", d: path(x.values, s.values, scaleX, scaleY), stroke: s.colour,
          "stroke-dasharray": DASHES[series.indexOf(s) % DASHES.length],
        }),
        dots(x.values, s.values, scaleX, scaleY, s.colour)]),
      line));
    point(cursor);
  };
  responsive(plot, draw);

  const nearest = (event) => {
    const px = event.clientX - plot.getBoundingClientRect().left;
    let best = 0;
    x.values.forEach((value, i) => {
      if (Math.abs(scaleX.at(value) - px) < Math.abs(scaleX.at(x.values[best]) - px)) best = i;
    });
    point(best);
  };
  plot.addEventListener("pointermove", nearest);
  plot.addEventListener("pointerdown", nearest);
  plot.addEventListener("keydown", (event) => {
    const leap = Math.max(1, Math.round(x.values.length / 10));
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -leap, PageUp: leap,
      Home: -Infinity, End: Infinity }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      point(cursor + by);
    }
  });

  const legend = h("ul", { class: "legend" }, series.map((s, i) => h("li", null, h("button", {
    type: "button", "aria-pressed": "true",
    onclick: ({ currentTarget }) => {
      if (!hidden.delete(s)) hidden.add(s);
      currentTarget.setAttribute("aria-pressed", String(!hidden.has(s)));
      draw(plot.clientWidth, plot.clientHeight);
    },
  }, key(s, i), s.name, readouts[i]))));
  const id = newId();
  return h("figure", { class: "card chart", "aria-labelledby": id },
    h("figcaption", { id }, title, " ", where), plot, legend,
    references.length ? h("p", { class: "dim" }, references[0].note) : null,
    valueTable([x.title, ...series.map((s) => s.name)], () => x.values.map((at, i) => [at,
      ...series.map((s) => s.values[i])])));
}
