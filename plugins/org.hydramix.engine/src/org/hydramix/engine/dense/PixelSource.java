package org.hydramix.engine.dense;

import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.stain.DensityStatistics;
import org.hydramix.engine.stain.StainNormaliser;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tissue.TissueMask;
import org.hydramix.engine.tissue.TissueStain;

/** Pixels of an image of any size, read region by region. Several threads may read at the same time. */
public interface PixelSource {

    /** @return size of the whole image in px */
    ImageSize size();

    /**
     * @param x column of the region's first pixel, inside the image
     * @param y row of the region's first pixel, inside the image
     * @param width in px; the region ends inside the image
     * @param height in px; the region ends inside the image
     * @return {@code width × height} px
     * @throws EngineException if the image is damaged there
     */
    RgbImage read(int x, int y, int width, int height) throws EngineException;

    /** @return whether the pixels are those of the scanner or were normalised already */
    default Colours colours() {
        return Colours.AS_SCANNED;
    }

    /**
     * @param monitor asked whether to stop
     * @return how the image is stained
     * @throws EngineException if the image is damaged
     * @throws CancelledException if the user asked to stop
     */
    DensityStatistics stain(Monitor monitor) throws EngineException, CancelledException;

    /** @return the same image with its stain brought to the reference: all regions are changed alike */
    default PixelSource normalised(final Monitor monitor) throws EngineException, CancelledException {
        final PixelSource scan = this;
        final var normaliser = new StainNormaliser(stain(monitor));
        return new PixelSource() {
            @Override
            public ImageSize size() {
                return scan.size();
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) throws EngineException {
                return normaliser.apply(scan.read(x, y, width, height));
            }

            @Override
            public Colours colours() {
                return Colours.NORMALISED;
            }

            @Override
            public DensityStatistics stain(final Monitor other) {
                throw new IllegalStateException("The image has the reference's stain already.");
            }
        };
    }

    /** @return an image in memory in the colours of its scan */
    static PixelSource of(final RgbImage image) {
        return of(image, Colours.AS_SCANNED);
    }

    /** @return an image in memory */
    static PixelSource of(final RgbImage image, final Colours colours) {
        return new PixelSource() {
            @Override
            public ImageSize size() {
                return new ImageSize(image.width(), image.height());
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) {
                return image.crop(x, y, width, height);
            }

            @Override
            public Colours colours() {
                return colours;
            }

            @Override
            public DensityStatistics stain(final Monitor monitor) {
                return DensityStatistics.of(image);
            }
        };
    }

    /**
     * @param view of a slide at some resolution
     * @param tissue of the slide, if it was looked for
     * @param resolution of level 0 in µm/px; empty if unknown
     * @return the slide's pixels
     */
    static PixelSource of(final ResolutionView view, final Optional<TissueMask> tissue,
        final OptionalDouble resolution) {
        return new PixelSource() {
            @Override
            public ImageSize size() {
                return view.size();
            }

            @Override
            public RgbImage read(final int x, final int y, final int width, final int height) throws EngineException {
                return view.read(x, y, width, height);
            }

            @Override
            public Colours colours() {
                return view.slide().colours();
            }

            @Override
            public DensityStatistics stain(final Monitor monitor) throws EngineException, CancelledException {
                return tissue.isPresent() ? TissueStain.of(view, tissue.get(), monitor)
                    : TissueStain.of(view, resolution, monitor);
            }
        };
    }
}
