// Tiles with guesses: how sure they are, and which are worth a look.

import { choice, classFilter, shareSlider } from "../lib/controls.js";
import { h } from "../lib/dom.js";
import { number, percent } from "../lib/format.js";
import { gallery } from "../lib/gallery.js";
import { histogram } from "../lib/histogram.js";
import { float32, uint8 } from "../lib/packed.js";
import { stats } from "../lib/stats.js";
import { shareBar, tilePicture } from "../lib/tile.js";

const ORDERS = {
  unsure: ["Least sure first (entropy)", (a, b) => b.entropy - a.entropy],
  sure: ["Surest first (entropy)", (a, b) => a.entropy - b.entropy],
  disagree: ["Copies disagree first", (a, b) => a.agreement - b.agreement],
  agree: ["Copies agree first", (a, b) => b.agreement - a.agreement],
  class: ["By class, then confidence", (a, b) => a.cls - b.cls || b.confidence - a.confidence],
  table: ["As in the table", () => 0],
};

function card(tile, classes, colours) {
  const name = classes[tile.cls];
  return h("li", { class: "tile" },
    tilePicture(tile, `Tile ${tile.name}, guessed ${name}`, { spot: { x: tile.x, y: tile.y,
      colour: colours[tile.cls] } }),
    shareBar(tile.shares, classes, colours),
    h("strong", null, name), ` ${percent(tile.confidence)}`, h("br"),
    `entropy ${number(tile.entropy, 2)} nats`, h("br"), `agreement ${number(tile.agreement, 2)}`, h("br"),
    h("span", { class: "dim" }, tile.name));
}

export function guesses({ classes, colours, copies, guesses: { rows, class: packed, figures, tiles } }) {
  const cls = uint8(packed);
  const entropy = float32(figures.entropy);
  const agreement = float32(figures.agreement);
  const confidence = float32(figures.confidence);
  const shown = new Set(classes.keys());
  let least = 0;
  let order = "unsure";
  const entropies = histogram({ title: "Entropy", xTitle: "Entropy of the guess, nats (0 is sure)",
    max: Math.log(Math.max(2, classes.length)), classes, what: "tiles" });
  const agreements = histogram({ title: "Agreement", xTitle: `Agreement of ${copies} copies (1 is all)`, max: 1,
    classes,
    what: "tiles" });
  const { element, show } = gallery((tile) => card(tile, classes, colours));

  const update = () => {
    const rest = Array.from(cls.keys()).filter((i) => shown.has(cls[i]) && confidence[i] >= least);
    entropies.show(rest.map((i) => entropy[i]), rest.map((i) => cls[i]));
    agreements.show(rest.map((i) => agreement[i]), rest.map((i) => cls[i]));
    const chosen = tiles.list.filter((tile) => shown.has(tile.cls) && tile.confidence >= least);
    show([...chosen].sort(ORDERS[order][1]), (now, total) => `Showing ${number(now)} of ${number(total)} tiles that fit`
      + (tiles.shown < tiles.total
        ? `, out of ${number(tiles.shown)} in the view: half the least sure, half evenly spaced, `
          + `of ${number(tiles.total)} tiles.` : "."));
  };
  update();
  const mean = (values) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : null);
  return [
    h("h1", null, "Guessed labels"),
    stats([["Tiles", number(rows.total), rows.shown < rows.total ? `(figures of ${number(rows.shown)})` : undefined],
      ["Mean entropy", number(mean(entropy), 3), "nats"], ["Mean agreement", number(mean(agreement), 3)],
      ...classes.map((name, c) => [name, percent(cls.filter((k) => k === c).length / Math.max(1, cls.length))])]),
    h("div", { class: "card row" }, classFilter(classes, colours, shown, update),
      shareSlider("Confidence from", 0, (value) => { least = value; update(); })),
    h("div", { class: "grid" }, entropies.figure, agreements.figure),
    h("section", { class: "card" }, h("h2", null, "Tiles"),
      h("div", { class: "row" }, choice("Order", Object.fromEntries(Object.entries(ORDERS).map(([k, [text]]) => [k,
        text])),
        (value) => { order = value; update(); })), element),
  ];
}
