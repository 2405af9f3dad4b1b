// A strip of mixed tiles.

import { h } from "../lib/dom.js";
import { number } from "../lib/format.js";
import { shareBar, tilePicture } from "../lib/tile.js";

export function examples({ examples: tiles, classes, colours }) {
  if (tiles.length === 0) return null;
  return h("section", { class: "card" },
    h("h2", null, "Mixed tiles"),
    h("p", { class: "dim" },
      "Some tiles as training mixes them: λ of one tile and 1 − λ of another. The bar is the mixed label."),
    h("ul", { class: "legend" }, classes.map((name, c) => {
      const swatch = h("span", { class: "swatch" });
      swatch.style.background = colours[c];
      return h("li", null, swatch, name);
    })),
    h("ul", { class: "tiles" }, tiles.map((tile, i) => h("li", { class: "tile" },
      tilePicture(tile, `Mixed tile ${i + 1}`), shareBar(tile.shares, classes, colours),
        `λ ${number(tile.lambda, 2)}`))));
}
