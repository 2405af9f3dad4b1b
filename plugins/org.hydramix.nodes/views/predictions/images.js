// Whole images with their cells.

import { choice, classFilter, shareSlider } from "../lib/controls.js";
import { h } from "../lib/dom.js";
import { number, percent, position, sample } from "../lib/format.js";
import { float32, uint8 } from "../lib/packed.js";
import { table } from "../lib/table.js";
import { viewer } from "../lib/viewer.js";

/** Cells at the border may be predicted just beyond it. */
const EDGE = 2;

const HOW_TO_ASK = "Click a cell, or press Enter in the image, to be told about it.";

const unpacked = ({ x, y, class: cls, confidence, shown, total }) => ({
  x: float32(x), y: float32(y), cls: uint8(cls), confidence: uint8(confidence), shown, total,
});

const reduced = ({ picture, width }) => (picture.width < width
  ? ` The picture is reduced to ${number(picture.width)} × ${number(picture.height)} px.` : "");

function counts(image, classes, layer, shown, inView) {
  const all = new Array(classes.length).fill(0);
  const visible = new Array(classes.length).fill(0);
  const { x, y, cls } = image.cells;
  for (let i = 0; i < x.length; i += 1) {
    if (layer.passes(i)) {
      all[cls[i]] += 1;
      if (inView && x[i] >= inView.left - EDGE && x[i] <= inView.right + EDGE && y[i] >= inView.top - EDGE
        && y[i] <= inView.bottom + EDGE) visible[cls[i]] += 1;
    }
  }
  const sum = all.reduce((a, b) => a + b, 0);
  const part = image.cells.total === 0 ? 1 : image.cells.shown / image.cells.total;
  const rows = classes.map((name, c) => [name, all[c], sum ? percent(all[c] / sum) : "–",
    image.squareMillimetres ? all[c] / part / image.squareMillimetres : null, visible[c]])
    .filter((_, c) => shown.has(c));
  rows.push(["All shown classes", sum, sum ? percent(1) : "–", image.squareMillimetres
    ? sum / part / image.squareMillimetres : null,
    visible.reduce((a, b) => a + b, 0)]);
  return table(["Class", "Cells", "Share", part < 1 ? "Cells per mm², estimated" : "Cells per mm²", "In view"],
    rows.map(([name, n, share, density, v]) => [name, n, share, density === null ? null : Math.round(density), v]));
}

export async function images({ images: { list, shown: many, total }, classes, colours }) {
  if (list.length === 0) {
    return [h("p", { class: "card" }, "There is no picture to show; all cells are in the first output.")];
  }
  const shown = new Set(classes.keys());
  let least = 0;
  let current;
  let inView;
  let late = 0;
  const place = h("div", null);
  const report = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Counts" });
  const status = h("p", { class: "dim" });
  const readout = h("p", { class: "readout", role: "status" }, HOW_TO_ASK);

  const tell = () => {
    late = 0;
    report.replaceChildren(counts(current.image, classes, current.cells, shown, inView));
  };
  /** Counting all cells takes longer than drawing them: not in every frame. */
  const soon = () => { if (late === 0) late = setTimeout(tell, 150); };
  const update = () => {
    current.cells.filter(shown, least);
    current.redraw();
    tell();
  };
  let wanted;
  const open = async (index) => {
    wanted = index;
    inView = undefined;
    const image = { ...list[index], cells: unpacked(list[index].cells) };
    status.textContent = `${image.name}: ${number(image.width)} × ${number(image.height)} px`
      + `${image.micronsPerPixel ? `, ${number(image.micronsPerPixel, 3)} µm/px` : ", resolution unknown"}`
      + (image.squareMillimetres ? `, ${number(image.squareMillimetres, 3)} mm² analysed` : "")
      + `; ${sample(image.cells, "cells")}.` + reduced(image);
    const made = await viewer(image, colours, {
      changed: (rectangle) => { inView = rectangle; soon(); },
      picked: (i) => {
        readout.textContent = i < 0 ? "No cell here."
          : `${classes[image.cells.cls[i]]}, confidence ${(image.cells.confidence[i] / 255).toFixed(2)}, `
            + `at x ${position(image.cells.x[i])} px, y ${position(image.cells.y[i])} px.`;
      },
    });
    // Another image was asked for while this one was decoded.
    if (wanted !== index) return;
    readout.textContent = HOW_TO_ASK;
    current = { ...made, image };
    place.replaceChildren(made.element);
    update();
  };
  await open(0);
  return [
    h("div", { class: "card row" }, list.length > 1 ? choice("Image", Object.fromEntries(list.map((image, i) => [i,
      image.name])),
      (index) => open(Number(index))) : null,
    classFilter(classes, colours, shown, update),
    shareSlider("Confidence from", 0, (value) => { least = value; update(); }),
    many < total ? h("span", { class: "dim" }, `${number(many)} of ${number(total)} images`) : null),
    status, place, readout,
    h("section", { class: "card" }, h("h2", null, "Counts and densities"), report),
  ];
}
