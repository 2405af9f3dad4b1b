// The figures one looks at first.

import { h } from "./dom.js";

/** @param figures label, value and an optional remark */
export const stats = (figures) => h("dl", { class: "stats" }, figures.map(([label, value, remark]) => h("div", null,
  h("dt", null, label), h("dd", null, value, remark ? h("small", null, ` ${remark}`) : null))));
