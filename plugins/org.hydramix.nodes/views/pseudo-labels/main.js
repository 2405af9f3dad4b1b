// The view of the Pseudo-Labeler.

import { h } from "../lib/dom.js";
import { number } from "../lib/format.js";
import { gallery } from "../lib/gallery.js";
import { start } from "../lib/knime.js";
import { usePalette } from "../lib/palette.js";
import { tilePicture } from "../lib/tile.js";
import { guesses } from "./guesses.js";

/** Tiles whose labels will be guessed in training. */
function prepared({ prepared: { shown, total, list }, copies }) {
  const { element, show } = gallery((tile) => h("li", { class: "tile" }, tilePicture(tile, `Tile ${tile.name}`),
    tile.name));
  const note = shown < total ? `, evenly spaced (${number(shown)} in the view)` : "";
  show(list, (now) => `Showing ${number(now)} of ${number(total)} tiles${note}.`);
  return [
    h("h1", null, "Unlabelled tiles"),
    h("p", { class: "card" },
      "No model is connected: the HydraMix Learner guesses these tiles with the network in training (copies for a guess: "
        + `${number(copies)}). Connect a model to see its guesses here.`),
    h("section", { class: "card" }, h("h2", null, "Tiles"), element),
  ];
}

start((data) => {
  usePalette(data.colours);
  return data.prepared ? prepared(data) : guesses(data);
});
