// Predicted tiles.

import { choice, classFilter, shareSlider } from "../lib/controls.js";
import { h } from "../lib/dom.js";
import { number, percent } from "../lib/format.js";
import { gallery } from "../lib/gallery.js";
import { histogram } from "../lib/histogram.js";
import { float32, uint8 } from "../lib/packed.js";
import { table } from "../lib/table.js";
import { shareBar, tilePicture } from "../lib/tile.js";

const ORDERS = {
  table: ["As in the table", () => 0],
  unsure: ["Least confident first", (a, b) => a.confidence - b.confidence],
  sure: ["Most confident first", (a, b) => b.confidence - a.confidence],
  class: ["By class, then confidence", (a, b) => a.cls - b.cls || b.confidence - a.confidence],
};

function card(tile, classes, colours) {
  const name = classes[tile.cls];
  return h("li", { class: "tile" },
    tilePicture(tile, `Tile ${tile.name}, predicted ${name}`,
      { spot: { x: tile.x, y: tile.y, colour: colours[tile.cls] },
      truth: { x: tile.trueX, y: tile.trueY } }),
    shareBar(tile.shares, classes, colours), h("strong", null, name), ` ${percent(tile.confidence)}`, h("br"),
    `at ${number(tile.x, 3)}, ${number(tile.y, 3)} px`, h("br"),
    tile.trueClass ? [`labelled ${tile.trueClass}`, h("br")] : null,
    h("span", { class: "dim" }, tile.name));
}

export function tiles({ classes, colours, guesses: { rows, class: packed, figures, tiles: sample } }) {
  const cls = uint8(packed);
  const confidence = float32(figures.confidence);
  const shown = new Set(classes.keys());
  let least = 0;
  let order = "table";
  const { figure, show: showValues } = histogram({ title: "Confidence",
    xTitle: "Confidence (probability of the class)", max: 1,
    classes, what: "tiles" });
  const { element, show } = gallery((tile) => card(tile, classes, colours));
  const report = h("div", null);
  const update = () => {
    const rest = Array.from(cls.keys()).filter((i) => shown.has(cls[i]) && confidence[i] >= least);
    showValues(rest.map((i) => confidence[i]), rest.map((i) => cls[i]));
    report.replaceChildren(table(["Class", "Tiles", "Share"], [...shown].sort((a, b) => a - b).map((c) => {
      const count = rest.filter((i) => cls[i] === c).length;
      return [classes[c], count, rest.length ? percent(count / rest.length) : "–"];
    }), rows.shown < rows.total ? `Of ${number(rows.shown)} of ${number(rows.total)} tiles, evenly spaced.`
      : undefined));
    const chosen = sample.list.filter((tile) => shown.has(tile.cls) && tile.confidence >= least);
    show([...chosen].sort(ORDERS[order][1]), (now, total) => `Showing ${number(now)} of ${number(total)} tiles that fit`
      + (sample.shown < sample.total
        ? `, out of ${number(sample.shown)} in the view, evenly spaced among ${number(sample.total)} tiles.` : "."));
  };
  update();
  return [
    h("div", { class: "card row" }, classFilter(classes, colours, shown, update),
      shareSlider("Confidence from", 0, (value) => { least = value; update(); })),
    h("div", { class: "grid" }, h("section", { class: "card" }, h("h2", null, "Counts"), report), figure),
    h("section", { class: "card" }, h("h2", null, "Tiles"),
      h("p", { class: "dim" },
        "Dot: predicted position, in the colour of the class. Ring: true position, where it is known."),
      h("div", { class: "row" }, choice("Order", Object.fromEntries(Object.entries(ORDERS).map(([k, [text]]) => [k,
        text])),
        (value) => { order = value; update(); })), element),
  ];
}
