// The frame of a chart: axes, grid lines, ticks and titles with units.

import { svg } from "./dom.js";
import { number } from "./format.js";

export const MARGIN = { left: 64, right: 14, top: 10, bottom: 40 };

/** Draws anew whenever the size of the plot changes. */
export function responsive(plot, draw) {
  new ResizeObserver(() => {
    if (plot.clientWidth > 0) draw(plot.clientWidth, plot.clientHeight);
  }).observe(plot);
}

export function axes({ width, height, x, y, xTitle, yTitle }) {
  const bottom = height - MARGIN.bottom;
  const right = width - MARGIN.right;
  const middleX = (MARGIN.left + right) / 2;
  const middleY = (MARGIN.top + bottom) / 2;
  return svg("g", null,
    y.ticks.map((tick) => [
      svg("line", { class: "gridline", x1: MARGIN.left, x2: right, y1: y.at(tick), y2: y.at(tick) }),
      svg("text", { x: MARGIN.left - 6, y: y.at(tick) + 4, "text-anchor": "end" }, number(tick)),
    ]),
    x.ticks.map((tick) => svg("text", { x: x.at(tick), y: bottom + 15, "text-anchor": "middle" }, number(tick))),
    svg("path", { class: "axis", d: `M${MARGIN.left} ${MARGIN.top}V${bottom}H${right}` }),
    svg("text", { class: "title", x: middleX, y: height - 6, "text-anchor": "middle" }, xTitle),
    svg("text", { class: "title", transform: `translate(12 ${middleY}) rotate(-90)`, "text-anchor": "middle" },
      yTitle));
}
