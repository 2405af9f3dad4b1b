package org.hydramix.engine.source;

import java.util.Optional;

import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;

/** A regular grid of patches, those on glass left out. Patches lie inside the image completely. */
final class GridCutter implements Cutter {

    /** Empty glass measures 235 to 255 on usual scanners; a mean of red, green and blue below this is tissue. */
    private static final int GLASS_LEVEL = 220;

    private final TileRequest request;

    private final TileSink sink;

    GridCutter(final TileRequest request, final TileSink sink) {
        this.request = request;
        this.sink = sink;
    }

    @Override
    public void cut(final ImageEntry image, final RgbImage pixels, final Monitor monitor) throws CancelledException {
        final int size = request.cut().size();
        if (pixels.width() < size || pixels.height() < size) {
            sink.skipped(SkippedFile.file(image.name(), "The image of " + pixels.width() + " × " + pixels.height()
                + " px is smaller than a patch of " + size + " px. Choose a smaller patch size."));
            return;
        }
        for (int top = 0; top + size <= pixels.height(); top += request.grid().stride()) {
            monitor.checkCancelled();
            for (int left = 0; left + size <= pixels.width(); left += request.grid().stride()) {
                final RgbImage patch = pixels.crop(left, top, size, size);
                if (tissue(patch) >= request.grid().minimumTissue()) {
                    sink.unlabelled(
                        new Tile(patch, Optional.empty(), image.name(), left, top, image.micronsPerPixel()));
                }
            }
        }
    }

    /** @return fraction of pixels that are darker than glass */
    private static double tissue(final RgbImage patch) {
        final byte[] rgb = patch.rgb();
        int tissue = 0;
        for (int i = 0; i < rgb.length; i += RgbImage.CHANNELS) {
            final int sum = (rgb[i] & 0xff) + (rgb[i + 1] & 0xff) + (rgb[i + 2] & 0xff);
            tissue += sum < GLASS_LEVEL * RgbImage.CHANNELS ? 1 : 0;
        }
        return (double)tissue / (patch.width() * patch.height());
    }
}
