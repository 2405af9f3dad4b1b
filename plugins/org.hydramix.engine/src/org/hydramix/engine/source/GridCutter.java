package org.hydramix.engine.source;

import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.hydramix.engine.tissue.TissueMask;
import org.hydramix.engine.tissue.TissueSettings;

/**
 * A regular grid of patches, those on glass left out. Patches lie inside the image completely. Where a slide shows no
 * tissue at low resolution, it is not even read.
 */
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
    public void cut(final ImageEntry image, final ImageView pixels, final Monitor monitor)
        throws EngineException, CancelledException {
        final int size = request.cut().size();
        if (pixels.width() < size || pixels.height() < size) {
            sink.skipped(SkippedFile.smallerThanPatch(image.name(), pixels, size));
            return;
        }
        final Optional<TissueMask> mask = mask(image, pixels, monitor);
        if (mask.isPresent() && mask.get().areaPixels() == 0) {
            sink.skipped(SkippedFile.file(image.name(), "No tissue was found. Tissue is told from glass by its colour, which grey"
                + " images have not: set the least tissue to 0 to read all of it."));
            return;
        }
        for (int top = 0; top + size <= pixels.height(); top += request.grid().stride()) {
            for (int left = 0; left + size <= pixels.width(); left += request.grid().stride()) {
                monitor.checkCancelled();
                if (mask.isPresent() && !touches(mask.get(), pixels, left, top)) {
                    continue;
                }
                final RgbImage patch = pixels.crop(left, top, size, size);
                if (tissue(patch) >= request.grid().minimumTissue()) {
                    sink.unlabelled(
                        new Tile(patch, Optional.empty(), image.name(), pixels.storedEdge(left),
                            pixels.storedEdge(top), pixels.micronsPerPixel()));
                }
            }
        }
    }

    /** @return tissue of a slide; empty if glass is wanted, too, or the image is in memory anyway */
    private Optional<TissueMask> mask(final ImageEntry image, final ImageView pixels, final Monitor monitor)
        throws EngineException, CancelledException {
        if (request.grid().minimumTissue() == 0 || !WholeSlideImages.isSlide(image.file())) {
            return Optional.empty();
        }
        return Optional.of(TissueMask.of(pixels.slide(), pixels.storedMicronsPerPixel(), TissueSettings.DEFAULT,
            monitor.part(0, 0)));
    }

    private boolean touches(final TissueMask mask, final ImageView pixels, final int left, final int top) {
        final double side = request.cut().size() * pixels.scale();
        return mask.touches(left * pixels.scale(), top * pixels.scale(), side, side);
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
