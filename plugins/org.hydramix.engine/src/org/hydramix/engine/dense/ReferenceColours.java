package org.hydramix.engine.dense;

import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.stain.DensityStatistics;
import org.hydramix.engine.stain.StainNormaliser;
import org.hydramix.engine.tile.RgbImage;

/** An image in the colours that a model with normalised stain knows: all regions are changed alike. */
final class ReferenceColours {

    private static final int BLOCK = 256;

    /** Blocks that are looked at: 4 megapixels tell the colours of a slide. */
    private static final int BLOCKS = 64;

    private ReferenceColours() {
    }

    /**
     * @param source of the image as it was scanned
     * @param filter which parts count for its colours
     */
    static PixelSource of(final PixelSource source, final AreaFilter filter, final Monitor monitor)
        throws EngineException, CancelledException {
        final List<PixelArea> tissue = Block.cover(source.size(), BLOCK, 0, 1).stream().map(Block::core)
            .filter(core -> filter.touches(core.left(), core.top(), core.width(), core.height())).toList();
        final DensityStatistics.Sum sum = new DensityStatistics.Sum();
        final int step = Math.max(1, tissue.size() / BLOCKS);
        for (int i = 0; i < tissue.size(); i += step) {
            monitor.checkCancelled();
            final PixelArea area = tissue.get(i);
            sum.add(source.read(area.left(), area.top(), area.width(), area.height()));
        }
        if (sum.pixels() == 0) {
            return source;
        }
        final var normaliser = new StainNormaliser(sum.statistics());
        return new PixelSource() {
            @Override
            public ImageSize size() {
                return source.size();
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) throws EngineException {
                return normaliser.apply(source.read(x, y, width, height));
            }
        };
    }
}
