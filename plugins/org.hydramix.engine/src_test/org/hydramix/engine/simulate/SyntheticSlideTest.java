package org.hydramix.engine.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tissue.TissueMask;
import org.hydramix.engine.tissue.TissueSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up slide has tissue, glass, and its nuclei where it says. */
class SyntheticSlideTest {

    @TempDir
    Path folder;

    private record Cell(double x, double y) {
    }

    private List<Cell> write(final Path file, final int size, final long seed) throws Exception {
        final List<Cell> cells = new ArrayList<>();
        SyntheticSlide.write(file, size, seed, (x, y, className) -> cells.add(new Cell(x, y)), Monitor.NONE);
        return cells;
    }

    @Test
    void nucleiAreDarkAndLieInTissue() throws Exception {
        final Path file = folder.resolve("slide.tif");
        final List<Cell> cells = write(file, 3000, 1);
        assertTrue(cells.size() > 2000, cells.size() + " cells");
        try (WholeSlideImage slide = WholeSlideImages.open(file)) {
            assertEquals(0.5, slide.micronsPerPixel().orElseThrow(), 1e-6);
            assertEquals(3, slide.levels());
            final TissueMask mask = TissueMask.of(slide, slide.micronsPerPixel(), TissueSettings.DEFAULT, Monitor.NONE);
            final double tissue = mask.areaPixels() / (3000.0 * 3000);
            assertTrue(tissue > 0.35 && tissue < 0.65, "tissue " + tissue);
            double atCells = 0;
            double anywhere = 0;
            for (int i = 0; i < 200; i++) {
                final Cell cell = cells.get(i * (cells.size() / 200));
                assertTrue(mask.touches(cell.x(), cell.y(), 1, 1));
                atCells += red(slide, (int)Math.round(cell.x()), (int)Math.round(cell.y()));
                anywhere += red(slide, 1400 + i % 20 * 13, 1400 + i / 20 * 17);
            }
            assertTrue(atCells < 0.85 * anywhere, "red " + atCells / 200 + " against " + anywhere / 200);
        }
    }

    private static int red(final WholeSlideImage slide, final int x, final int y) throws Exception {
        final RgbImage pixel = slide.read(0, x, y, 1, 1);
        return pixel.rgb()[0] & 0xff;
    }

    @Test
    void theSameSeedGivesTheSameFile() throws Exception {
        final Path a = folder.resolve("a.tif");
        final Path b = folder.resolve("b.tif");
        assertEquals(write(a, 1500, 3), write(b, 1500, 3));
        assertEquals(-1, Files.mismatch(a, b));
        write(b, 1500, 4);
        assertTrue(Files.mismatch(a, b) >= 0);
    }
}
