// An image with cells that is moved and zoomed by mouse, touch and keyboard.

import { CellLayer } from "./cell-layer.js";
import { h } from "./dom.js";
import { gestures } from "./gestures.js";
import { ImageLayer } from "./image-layer.js";
import { scaleBar } from "./scale-bar.js";

const STEP = 1.25;
const CLOSEST = 16;
/** A nucleus has a radius of about 4 µm; a dot leaves its rim to be seen. */
const DOT_MICRONS = 2.5;
const DOT_PIXELS = 5;

/**
 * @param image name, width and height in px, micronsPerPixel, picture and cells
 * @param changed is told whenever what is in view changes
 * @param picked is told of a cell, or -1
 */
export async function viewer(image, colours, { changed, picked }) {
  const base = h("canvas", { "aria-hidden": "true" });
  const top = h("canvas", { "aria-hidden": "true" });
  const bar = scaleBar(image.micronsPerPixel);
  const surface = h("div", { class: "viewer", tabindex: 0, role: "application", "aria-roledescription": "image viewer",
    "aria-label": `${image.name}: arrow keys move, plus and minus zoom, 0 shows all, Enter tells of the middle cell` },
  base, top, bar.element);
  const picture = await ImageLayer.open(base, image.picture, image.width, image.height);
  const cells = new CellLayer(top, image.cells, colours);
  const view = { left: 0, top: 0, scale: 1 };
  let frame = 0;
  let fitted = true;
  const ratio = () => window.devicePixelRatio || 1;
  const smallest = () => Math.min(base.width / image.width, base.height / image.height);

  const paint = () => {
    frame = 0;
    const dot = (image.micronsPerPixel ? DOT_MICRONS / image.micronsPerPixel : DOT_PIXELS) * view.scale;
    picture.draw(view, "#e9e6ea");
    cells.draw(view, Math.min(9 * ratio(), Math.max(1.3 * ratio(), dot)));
    bar.show(view.scale / ratio());
    changed({ left: view.left, top: view.top, right: view.left + base.width / view.scale,
      bottom: view.top + base.height / view.scale });
  };
  const redraw = () => { if (frame === 0) frame = requestAnimationFrame(paint); };

  const limit = () => {
    view.scale = Math.min(CLOSEST * ratio(), Math.max(smallest() * 0.9, view.scale));
    const inside = (start, length, size) => (length >= size ? (size - length) / 2
      : Math.max(0, Math.min(size - length, start)));
    view.left = inside(view.left, base.width / view.scale, image.width);
    view.top = inside(view.top, base.height / view.scale, image.height);
    redraw();
  };
  const fit = () => {
    fitted = true;
    view.scale = smallest();
    limit();
  };
  /** x and y in px of the screen from the upper left of the viewer; the middle if they are left out */
  const zoom = (factor, x = base.width / ratio() / 2, y = base.height / ratio() / 2) => {
    fitted = false;
    const before = view.scale;
    view.scale = Math.min(CLOSEST * ratio(), Math.max(smallest() * 0.9, before * factor));
    view.left += (x * ratio()) / before - (x * ratio()) / view.scale;
    view.top += (y * ratio()) / before - (y * ratio()) / view.scale;
    limit();
  };
  const move = (dx, dy) => {
    fitted = false;
    view.left -= (dx * ratio()) / view.scale;
    view.top -= (dy * ratio()) / view.scale;
    limit();
  };
  const pick = (x = base.width / ratio() / 2, y = base.height / ratio() / 2, reach = 14) => picked(cells.nearest(
    view.left + (x * ratio()) / view.scale - 0.5, view.top + (y * ratio()) / view.scale - 0.5,
      (reach * ratio()) / view.scale));

  gestures(surface, { move, zoom, fit, pick, step: STEP });
  surface.append(h("div", { class: "viewer-tools" },
    [["+", "Zoom in", () => zoom(STEP)], ["−", "Zoom out", () => zoom(1 / STEP)],
      ["Fit", "Show the whole image", fit]].map(
      ([text, label, onclick]) => h("button", { type: "button", title: label, "aria-label": label, onclick }, text))));
  new ResizeObserver(() => {
    [base, top].forEach((canvas) => {
      canvas.width = Math.max(1, Math.round(surface.clientWidth * ratio()));
      canvas.height = Math.max(1, Math.round(surface.clientHeight * ratio()));
    });
    if (fitted) fit();
    else limit();
  }).observe(surface);
  return { element: surface, cells, redraw };
}
