// Curves with a common scale of both axes and values of x of their own, such as recall.

import { MARGIN, axes, responsive } from "./axes.js";
import { h, newId, svg } from "./dom.js";
import { finite, linear } from "./scale.js";
import { valueTable } from "./table.js";

const DASHES = ["", "7 3", "2 4", "9 3 2 3", "4 4", "1 3"];

/**
 * @param x title, and min and max if they are fixed
 * @param y likewise
 * @param series name with figure, colour, xs and ys of each curve; dots are drawn where dotted
 * @param diagonal whether x = y is drawn
 */
export function xyChart({ title, note, x, y, series, diagonal = false, dotted = false }) {
  const id = newId();
  const hidden = new Set();
  const plot = h("div", { class: "plot", role: "img",
    "aria-label": `${title}: ${series.map((s) => s.name).join(", ")}` });
  const draw = (width, height) => {
    const shown = series.filter((s) => !hidden.has(s));
    const bottom = height - MARGIN.bottom;
    const right = width - MARGIN.right;
    const scaleX = linear(finite(shown.map((s) => s.xs)), [MARGIN.left, right], { ...x, count: width / 80 });
    const scaleY = linear(finite(shown.map((s) => s.ys)), [bottom, MARGIN.top], { ...y, count: 4 });
    plot.replaceChildren(svg("svg", { "aria-hidden": "true", viewBox: `0 0 ${width} ${height}` },
      axes({ width, height, x: scaleX, y: scaleY, xTitle: x.title, yTitle: y.title }),
      diagonal ? svg("path", { class: "diagonal", d: `M${MARGIN.left} ${bottom}L${right} ${MARGIN.top}` }) : null,
      shown.map((s) => [
        svg("path", { class: "curve", stroke: s.colour, "stroke-dasharray": DASHES[series.indexOf(s) % DASHES.length],
          d: s.xs.map((at, i) => `${i ? "L" : "M"}${scaleX.at(at).toFixed(1)} ${scaleY.at(s.ys[i]).toFixed(1)}`)
            .join("") }),
        dotted ? s.xs.map((at, i) => svg("circle", { cx: scaleX.at(at), cy: scaleY.at(s.ys[i]), r: 3,
          fill: s.colour })) : null])));
  };
  responsive(plot, draw);
  const legend = series.length < 2 ? null : h("ul", { class: "legend" }, series.map((s, i) => h("li", null,
    h("button", {
    type: "button", "aria-pressed": "true", onclick: ({ currentTarget }) => {
      if (!hidden.delete(s)) hidden.add(s);
      currentTarget.setAttribute("aria-pressed", String(!hidden.has(s)));
      draw(plot.clientWidth, plot.clientHeight);
    },
  }, svg("svg", { "aria-hidden": "true", viewBox: "0 0 22 10" }, svg("path", { d: "M1 5H21", stroke: s.colour,
    "stroke-width": 2.5, "stroke-dasharray": DASHES[i % 6] })), s.name))));
  return h("figure", { class: "card chart", "aria-labelledby": id }, h("figcaption", { id }, title), plot, legend,
    note ? h("p", { class: "dim" }, note) : null,
    valueTable(["Curve", x.title, y.title, ...(series[0]?.extra ? [series[0].extra.title] : [])],
      () => series.flatMap((s) => s.xs.map((at, i) => [s.short ?? s.name, at, s.ys[i],
        ...(s.extra ? [s.extra.values[i]] : [])]))));
}
