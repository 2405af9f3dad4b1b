// Draws many cells at once: as pixels where there are many, as discs with a smooth rim where there are few.

/** Up to so many, a path a cell is fast enough. */
const FEW = 2500;
const RIM = 0xff101010;

const abgr = (hex) => (0xff000000 | (parseInt(hex.slice(5, 7), 16) << 16) | (parseInt(hex.slice(3, 5), 16) << 8)
  | parseInt(hex.slice(1, 3), 16)) >>> 0;

/** Offsets of the pixels of a disc and of its rim. */
function stamp(radius, width) {
  const inside = [];
  const rim = [];
  const reach = Math.ceil(radius + 1);
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      const distance = Math.hypot(x, y);
      if (distance <= radius) inside.push(y * width + x);
      else if (distance <= radius + 1) rim.push(y * width + x);
    }
  }
  return { inside: Int32Array.from(inside), rim: Int32Array.from(rim), reach };
}

export class CellLayer {
  /** @param cells x and y in px of the image, class and confidence (0 to 255) of each */
  constructor(canvas, cells, colours) {
    this.context = canvas.getContext("2d");
    this.cells = cells;
    this.colours = colours;
    this.packed = colours.map(abgr);
    this.visible = new Int32Array(cells.x.length);
    this.shown = new Uint8Array(256).fill(1);
    this.least = 0;
  }

  /** @param classes that are drawn; @param least confidence, 0 to 1 */
  filter(classes, least) {
    this.shown.fill(0);
    classes.forEach((cls) => { this.shown[cls] = 1; });
    this.least = Math.round(least * 255);
  }

  passes(i) {
    return this.shown[this.cells.cls[i]] === 1 && this.cells.confidence[i] >= this.least;
  }

  /** Indices of the cells in a rectangle of the image that pass the filter are at the front of this.visible. */
  select(left, top, right, bottom) {
    const { x, y, cls, confidence } = this.cells;
    let count = 0;
    for (let i = 0; i < x.length; i += 1) {
      if (x[i] >= left && x[i] <= right && y[i] >= top && y[i] <= bottom && confidence[i] >= this.least
        && this.shown[cls[i]] === 1) {
        this.visible[count] = i;
        count += 1;
      }
    }
    return count;
  }

  /** @param view left and top of the canvas in px of the image, and scale in px of the canvas a px of the image */
  draw({ left, top, scale }, radius) {
    const { canvas } = this.context;
    const margin = (radius + 2) / scale;
    const count = this.select(left - margin, top - margin, left + canvas.width / scale + margin,
      top + canvas.height / scale + margin);
    if (count > FEW) this.pixels(count, left, top, scale, radius);
    else this.discs(count, left, top, scale, radius);
    return count;
  }

  pixels(count, left, top, scale, radius) {
    const { width, height } = this.context.canvas;
    if (this.image?.width !== width || this.image?.height !== height) {
      this.image = this.context.createImageData(width, height);
      this.words = new Uint32Array(this.image.data.buffer);
    }
    const { words, visible, packed, cells: { x, y, cls } } = this;
    const { inside, rim, reach } = stamp(radius, width);
    words.fill(0);
    for (let k = 0; k < count; k += 1) {
      const i = visible[k];
      const px = Math.round((x[i] + 0.5 - left) * scale);
      const py = Math.round((y[i] + 0.5 - top) * scale);
      // cells that stick out are left to the next frame of a moving picture: no pixel may wrap around
      if (px >= reach && py >= reach && px < width - reach && py < height - reach) {
        const at = py * width + px;
        const colour = packed[cls[i]];
        for (let j = 0; j < rim.length; j += 1) if (words[at + rim[j]] === 0) words[at + rim[j]] = RIM;
        for (let j = 0; j < inside.length; j += 1) words[at + inside[j]] = colour;
      }
    }
    this.context.putImageData(this.image, 0, 0);
  }

  discs(count, left, top, scale, radius) {
    const { context, visible, cells: { x, y, cls } } = this;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.lineWidth = Math.max(1, radius / 5);
    context.strokeStyle = "#101010";
    for (let c = 0; c < this.colours.length; c += 1) {
      context.beginPath();
      for (let k = 0; k < count; k += 1) {
        const i = visible[k];
        if (cls[i] === c) {
          const px = (x[i] + 0.5 - left) * scale;
          const py = (y[i] + 0.5 - top) * scale;
          context.moveTo(px + radius, py);
          context.arc(px, py, radius, 0, 2 * Math.PI);
        }
      }
      context.fillStyle = this.colours[c];
      context.fill();
      context.stroke();
    }
  }

  /** The nearest cell that passes the filter, or -1; distances in px of the image. */
  nearest(atX, atY, reach) {
    const count = this.select(atX - reach, atY - reach, atX + reach, atY + reach);
    let best = -1;
    let distance = reach;
    for (let k = 0; k < count; k += 1) {
      const i = this.visible[k];
      const d = Math.hypot(this.cells.x[i] - atX, this.cells.y[i] - atY);
      if (d <= distance) [best, distance] = [i, d];
    }
    return best;
  }
}
