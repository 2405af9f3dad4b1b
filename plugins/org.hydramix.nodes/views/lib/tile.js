// One tile with the positions in it. Pixel centres are at whole numbers in the data, at halves in SVG.

import { h, svg } from "./dom.js";
import { percent } from "./format.js";

const known = (point) => point && Number.isFinite(point.x) && Number.isFinite(point.y);

/**
 * @param tile png in Base64, width and height in px
 * @param label what is to be seen, for those who do not see it
 * @param spot predicted position and its colour
 * @param truth true position
 */
export function tilePicture(tile, label, { spot, truth } = {}) {
  const width = tile.width ?? tile.size;
  const height = tile.height ?? tile.size;
  const unit = Math.max(width, height) / 40;
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    svg("image", { href: `data:image/png;base64,${tile.png}`, width, height }),
    known(truth) ? ["truth-rim", "truth"].map((name) => svg("circle", {
      class: name, cx: truth.x + 0.5, cy: truth.y + 0.5, r: 4 * unit,
    })) : null,
    known(spot) ? svg("circle", { class: "spot", cx: spot.x + 0.5, cy: spot.y + 0.5, r: 2.2 * unit, fill: spot.colour })
      : null);
}

/** A distribution over classes as a bar. */
export function shareBar(shares, classes, colours) {
  const bar = h("div", { class: "shares", role: "img", "aria-label": shares.map((share, i) =>
    `${classes[i]} ${percent(share)}`).join(", ") });
  shares.forEach((share, i) => {
    if (share > 0.005) {
      const part = h("span", { title: `${classes[i]} ${percent(share)}` });
      part.style.width = `${100 * share}%`;
      part.style.background = colours[i];
      bar.append(part);
    }
  });
  return bar;
}
