package org.hydramix.engine.tissue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;

import org.hydramix.engine.dense.PixelSource;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.simulate.SyntheticSlide;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.stain.DensityStatistics;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TissueStainTest {

    private static final OptionalDouble HALF = OptionalDouble.of(0.5);

    @TempDir
    Path folder;

    @Test
    void glassDoesNotCountForASlideWhetherItsTissueWasLookedForOrNot() throws Exception {
        final Path file = folder.resolve("slide.tif");
        SyntheticSlide.write(file, 6000, 1, (x, y, className) -> {
        }, Monitor.NONE);
        try (WholeSlideImage slide = WholeSlideImages.open(file)) {
            final ResolutionView view = new ResolutionView(slide, 0.5, 0.5);
            final DensityStatistics tissue = TissueStain.of(view, HALF, Monitor.NONE);
            final DensityStatistics middle = DensityStatistics.of(view.read(2000, 2000, 2000, 2000));
            assertArrayEquals(middle.mean(), tissue.mean(), 0.08);
            final DensityStatistics all = DensityStatistics.of(view.read(0, 0, 6000, 6000));
            assertTrue(all.mean()[1] < 0.8 * tissue.mean()[1], "half of the slide is glass");
            // what the Predictor sees with and without looking for tissue is what the Tile Reader saw
            for (final PixelSource source : new PixelSource[]{PixelSource.of(view, java.util.Optional.empty(), HALF),
                PixelSource.of(view, java.util.Optional.of(mask(slide)), HALF)}) {
                assertArrayEquals(tissue.mean(), source.stain(Monitor.NONE).mean());
                assertArrayEquals(tissue.deviation(), source.stain(Monitor.NONE).deviation());
            }
        }
    }

    private static TissueMask mask(final WholeSlideImage slide) throws Exception {
        return TissueMask.of(slide, slide.micronsPerPixel(), TissueSettings.DEFAULT, Monitor.NONE);
    }

    @Test
    void ofAnImageInMemoryAllPixelsCount() throws Exception {
        final byte[] rgb = new byte[700 * 300 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte)(i * 31);
        }
        final var image = new RgbImage(700, 300, rgb);
        final WholeSlideImage plain = WholeSlideImages.of(image, "plain", HALF);
        assertArrayEquals(DensityStatistics.of(image).mean(),
            TissueStain.of(ResolutionView.unscaled(plain), HALF, Monitor.NONE).mean());
        assertArrayEquals(DensityStatistics.of(image).mean(),
            TissueStain.of(ResolutionView.unscaled(plain), mask(plain), Monitor.NONE).mean());
    }
}
