// The confusion matrix; a field shows the tiles behind it.

import { h, newId } from "../lib/dom.js";
import { number, percent } from "../lib/format.js";
import { gallery } from "../lib/gallery.js";
import { tilePicture } from "../lib/tile.js";

/** The strongest tint on which text can still be read in light and in dark, in percent. */
const STRONGEST = 50;

/** So that the matrix stays in sight. */
const TILES = 12;

function paint(field, share) {
  field.style.background = `color-mix(in srgb, var(--accent) ${Math.round(STRONGEST * share)}%, var(--paper))`;
}

export function confusion({ confusion: { rows, columns, values }, tiles, colours }) {
  const { element, show } = gallery((tile) => h("li", { class: "tile" },
    tilePicture(tile, `Tile ${tile.name}, true ${rows[tile.row]}, predicted ${columns[tile.column]}`, {
      spot: { x: tile.x, y: tile.y, colour: colours[tile.column] }, truth: { x: tile.trueX, y: tile.trueY },
    }), `confidence ${percent(tile.confidence)}`, h("br"), h("span", { class: "dim" }, tile.name)), TILES);
  const heading = h("h2", null, "Tiles of a field");
  const panel = h("section", { class: "card", "aria-live": "polite" }, heading,
    h("p", { class: "dim" }, "Dot: predicted position, in the colour of the predicted class. Ring: true position."),
      element);
  const fields = [];

  const choose = (row, column) => {
    fields.forEach((f) => f.button.setAttribute("aria-pressed", String(f.row === row && f.column === column)));
    const chosen = tiles.filter((tile) => tile.row === row && tile.column === column);
    heading.textContent = `True ${rows[row]}, predicted ${columns[column]}`;
    show(chosen, (now) => `Showing ${number(now)} of ${number(values[row][column])} tiles.`);
  };

  const field = (row, column) => {
    const count = values[row][column] ?? 0;
    const sum = values[row].reduce((a, b) => a + (b ?? 0), 0);
    const share = sum === 0 ? 0 : count / sum;
    const text = [number(count), h("small", null, percent(share))];
    const label = `${number(count)} of ${number(sum)} true ${rows[row]} predicted ${columns[column]}, `
      + percent(share);
    const button = tiles?.length
      ? h("button", { type: "button", "aria-pressed": "false", "aria-label": label,
        onclick: () => choose(row, column) }, text)
      : h("div", { class: "field" }, text);
    paint(button, share);
    fields.push({ row, column, button });
    return h("td", null, button);
  };
  const id = newId();
  const matrix = h("section", { class: "card" }, h("h2", { id }, "Confusion matrix"),
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-labelledby": id }, h("table", { class: "matrix" },
      h("caption", null, "Rows: true class. Columns: predicted class. Shares are of the true class.",
        tiles?.length ? " Choose a field to see its tiles." : null),
      h("thead", null, h("tr", null, h("td"), columns.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, rows.map((name, row) => h("tr", null, h("th", { scope: "row" }, name),
        columns.map((_, column) => field(row, column))))))));
  if (!tiles?.length) return matrix;
  // the most frequent mistake is what one looks for
  const mistakes = fields.filter((f) => rows[f.row] !== columns[f.column]);
  const worst = mistakes.reduce((a, b) => (values[b.row][b.column] > values[a.row][a.column] ? b : a),
    mistakes[0] ?? fields[0]);
  choose(worst.row, worst.column);
  return h("div", { class: "grid top" }, matrix, panel);
}
