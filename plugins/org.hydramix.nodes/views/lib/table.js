// Tables of numbers.

import { h } from "./dom.js";
import { number } from "./format.js";

const cell = (value, index) => (typeof value === "number" || value === null || value === undefined
  ? h("td", { class: "number" }, number(value)) : h(index === 0 ? "th" : "td", index === 0 ? { scope: "row" } : null,
    value));

/** @param rows texts (the first of a row heads it), numbers or elements */
export function table(columns, rows, caption) {
  return h("table", null, caption ? h("caption", null, caption) : null,
    h("thead", null, h("tr", null, columns.map((name, i) => h("th", {
      scope: "col", class: rows.some((row) => typeof row[i] === "number") ? "number" : undefined,
    }, name)))),
    h("tbody", null, rows.map((row) => h("tr", null, row.map(cell)))));
}

/** What a chart shows, as a table that is made when it is opened. */
export function valueTable(columns, rows) {
  const details = h("details", null, h("summary", null, "Values as a table"));
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) {
      details.append(h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Values" },
        table(columns, rows())));
    }
  });
  return details;
}

/** Pairs of label and value. */
export const recordTable = (pairs) => h("table", { class: "record" }, h("tbody", null, pairs.map(([label, value]) =>
  h("tr", null, h("th", { scope: "row" }, label), h("td", null, value)))));
