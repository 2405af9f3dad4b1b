// Numbers as people read them. null stands for what is not known.

export const UNKNOWN = "–";

/** To so many significant digits, without an exponent where that is readable. */
export function number(value, digits = 4) {
  if (value === null || value === undefined || Number.isNaN(value)) return UNKNOWN;
  if (Number.isInteger(value)) return value.toLocaleString("en-GB").replaceAll(",", "\u2009");
  if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e6)) return value.toExponential(digits - 2);
  return String(Number(value.toPrecision(digits)));
}

export const percent = (value) => (value === null || value === undefined ? UNKNOWN
  : `${(100 * value).toFixed(1)}\u00a0%`);

/** A place in px of an image, to a tenth however large the image is. */
export const position = (value) => (value === null || value === undefined ? UNKNOWN
  : value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).replaceAll(",", "\u2009"));

/** A distance in px, and in µm if the resolution is known. */
export const distance = (pixels, micronsPerPixel) => (pixels === null || pixels === undefined ? UNKNOWN
  : `${number(pixels, 3)} px${micronsPerPixel ? ` (${number(pixels * micronsPerPixel, 3)} µm)` : ""}`);

/** «24 of 100 tiles», or «all 24 tiles». */
export const sample = ({ shown, total }, what) => (shown === total ? `${number(total)} ${what}`
  : `showing ${number(shown)} of ${number(total)} ${what}`);
