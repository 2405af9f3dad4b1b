package org.hydramix.engine.source;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/** Cuts one image into tiles. */
@FunctionalInterface
interface Cutter {

    /** @throws EngineException if the file is damaged somewhere; some tiles are cut by then */
    void cut(ImageEntry image, ImageView pixels, Monitor monitor) throws EngineException, CancelledException;
}
