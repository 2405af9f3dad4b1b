// Tiles page by page, as many as are wanted.

import { h } from "./dom.js";
import { number } from "./format.js";

/** How many come at once. */
const PAGE = 48;

/** @param card makes the list item of a tile; @param page how many come at once */
export function gallery(card, page = PAGE) {
  const list = h("ul", { class: "tiles" });
  const status = h("p", { class: "dim", role: "status" });
  const more = h("button", { type: "button", onclick: () => {
    const first = list.childElementCount;
    extend();
    // the button may be gone: go on where the new tiles begin
    const item = list.children[first];
    if (item) {
      item.tabIndex = -1;
      item.focus();
    }
  } });
  let tiles = [];
  let say = () => "";

  function extend() {
    tiles.slice(list.childElementCount, list.childElementCount + page).forEach((tile) => list.append(card(tile)));
    more.hidden = list.childElementCount >= tiles.length;
    more.textContent = `Show ${Math.min(page, tiles.length - list.childElementCount)} more`;
    status.textContent = say(list.childElementCount, tiles.length);
  }

  /** Shows other tiles; the text says how many there are of how many. */
  const show = (next, text) => {
    tiles = next;
    say = text ?? ((shown, total) => `${number(shown)} of ${number(total)} tiles`);
    list.replaceChildren();
    extend();
  };
  return { element: h("div", null, status, list, h("div", { class: "row" }, more)), show };
}
