// How long something is: a bar of round length.

import { h } from "./dom.js";
import { number } from "./format.js";

const LONGEST = 120;

/** @param micronsPerPixel of the image; px are told if it is not known */
export function scaleBar(micronsPerPixel) {
  const bar = h("span", null);
  const text = document.createTextNode("");
  return {
    element: h("div", { class: "scale-bar" }, text, bar),
    show(scale) {
      const longest = (LONGEST / scale) * (micronsPerPixel ?? 1);
      const power = 10 ** Math.floor(Math.log10(longest));
      const length = [5, 2, 1].map((m) => m * power).find((l) => l <= longest);
      bar.style.width = `${(length / (micronsPerPixel ?? 1)) * scale}px`;
      text.data = micronsPerPixel ? (length >= 1000 ? `${number(length / 1000)} mm` : `${number(length)} µm`)
        : `${number(length)} px`;
    },
  };
}
