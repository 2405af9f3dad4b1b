package org.hydramix.engine.source;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.RgbImage;

/** Cuts one image into tiles. */
@FunctionalInterface
interface Cutter {

    void cut(ImageEntry image, RgbImage pixels, Monitor monitor) throws CancelledException;
}
