// An image and its halves, so that little of it is read however small it is shown.

export class ImageLayer {
  constructor(canvas, levels, width, height) {
    this.context = canvas.getContext("2d", { alpha: false });
    this.levels = levels;
    this.width = width;
    this.height = height;
  }

  /** @param picture type and Base64 of the file; @param width and height of the whole image in px */
  static async open(canvas, picture, width, height) {
    const data = Uint8Array.from(atob(picture.data), (c) => c.charCodeAt(0));
    const levels = [await createImageBitmap(new Blob([data], { type: picture.type }))];
    while (levels.at(-1).width > 512) {
      const last = levels.at(-1);
      levels.push(await createImageBitmap(last, { resizeWidth: Math.ceil(last.width / 2),
        resizeHeight: Math.ceil(last.height / 2), resizeQuality: "medium" }));
    }
    return new ImageLayer(canvas, levels, width, height);
  }

  draw({ left, top, scale }, background) {
    const { context, width, height } = this;
    const { canvas } = context;
    context.fillStyle = background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    // the smallest level that still has a pixel for each of the screen's
    const level = this.levels.findLast((l) => l.width >= width * scale) ?? this.levels[0];
    // of a narrow picture, rounding to whole pixels changes the short side by much: the long one tells the scale
    const [first] = this.levels;
    const reduction = Math.max(first.width, first.height) / Math.max(width, height);
    // and each halved level is stretched to whole pixels, each side by itself
    const zoomX = reduction * level.width / first.width;
    const zoomY = reduction * level.height / first.height;
    const x0 = Math.max(0, left);
    const y0 = Math.max(0, top);
    const x1 = Math.min(width, left + canvas.width / scale);
    const y1 = Math.min(height, top + canvas.height / scale);
    if (x1 <= x0 || y1 <= y0) return;
    context.imageSmoothingEnabled = scale / zoomX < 3;
    context.drawImage(level, x0 * zoomX, y0 * zoomY, (x1 - x0) * zoomX, (y1 - y0) * zoomY,
      (x0 - left) * scale, (y0 - top) * scale, (x1 - x0) * scale, (y1 - y0) * scale);
  }
}
