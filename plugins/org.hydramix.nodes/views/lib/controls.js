// Filters: which classes, and from which confidence on.

import { h, newId } from "./dom.js";

/** Buttons that switch classes on and off; the set holds those that are shown. */
export function classFilter(classes, colours, shown, changed) {
  return h("fieldset", null, h("legend", null, "Classes"), classes.map((name, cls) => {
    const swatch = h("span", { class: "swatch", "aria-hidden": "true" });
    swatch.style.background = colours[cls];
    return h("button", {
      type: "button", "aria-pressed": "true",
      onclick: ({ currentTarget }) => {
        if (!shown.delete(cls)) shown.add(cls);
        currentTarget.setAttribute("aria-pressed", String(shown.has(cls)));
        changed();
      },
    }, swatch, name);
  }));
}

/** A slider from 0 to 1 with its value beside it. */
export function shareSlider(label, value, changed) {
  const id = newId();
  const output = h("output", { for: id }, value.toFixed(2));
  return h("label", { for: id }, label, h("input", {
    id, type: "range", min: 0, max: 1, step: 0.01, value,
    oninput: ({ currentTarget }) => {
      output.textContent = Number(currentTarget.value).toFixed(2);
      changed(Number(currentTarget.value));
    },
  }), output);
}

/** @param choices label by value */
export function choice(label, choices, changed) {
  const id = newId();
  return h("label", { for: id }, label, h("select", { id,
    onchange: ({ currentTarget }) => changed(currentTarget.value) },
    Object.entries(choices).map(([value, text]) => h("option", { value }, text))));
}
