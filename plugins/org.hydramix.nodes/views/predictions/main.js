// The view of the HydraMix Predictor.

import { h } from "../lib/dom.js";
import { start } from "../lib/knime.js";
import { usePalette } from "../lib/palette.js";
import { images } from "./images.js";
import { tiles } from "./tiles.js";

start(async (data) => {
  usePalette(data.colours);
  return [h("h1", null, data.images ? "Detected cells" : "Predictions"),
    ...(data.images ? await images(data) : tiles(data))];
});
