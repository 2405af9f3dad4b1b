// The colours of classes, which come with the data, and their variants that can be seen on the page's background.

/** What WCAG asks of graphics. */
const CONTRAST = 3;
const DARK = window.matchMedia("(prefers-color-scheme: dark)");
const BACKGROUND = { light: "#f6f8fa", dark: "#1d2227" };

const channels = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

function luminance(rgb) {
  const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colour itself, or as little darker or lighter as is needed. */
function readable(hex, background) {
  const toward = luminance(background) > 0.5 ? 0 : 255;
  let rgb = channels(hex);
  for (let i = 0; i < 60 && contrast(rgb, background) < CONTRAST; i += 1) {
    rgb = rgb.map((c) => c + (toward - c) * 0.04);
  }
  return `rgb(${rgb.map(Math.round).join(" ")})`;
}

/** Defines --class-0 … for lines and areas; follows a change between light and dark. */
export function usePalette(colours) {
  const set = () => {
    const background = channels(BACKGROUND[DARK.matches ? "dark" : "light"]);
    colours.forEach((hex, i) => {
      document.documentElement.style.setProperty(`--class-${i}`, readable(hex, background));
    });
  };
  set();
  DARK.addEventListener("change", set);
}

export const classColour = (index) => `var(--class-${index})`;
