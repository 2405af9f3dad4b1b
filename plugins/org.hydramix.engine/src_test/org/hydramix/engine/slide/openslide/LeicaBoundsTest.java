package org.hydramix.engine.slide.openslide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.Pictures;
import org.hydramix.engine.slide.TiffText;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;
import org.hydramix.engine.slide.tiff.PyramidSettings;
import org.hydramix.engine.slide.tiff.PyramidSettings.Compression;
import org.hydramix.engine.slide.tiff.PyramidWriter;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan in the middle of a large canvas looks like through OpenSlide. */
class LeicaBoundsTest {

    private static final int WIDTH = 512;

    private static final int HEIGHT = 256;

    private static final int TILE = 64;

    private static final int DESCRIPTION = 270;

    /** The canvas is 4,000 × 3,000 px of 1,000 units; the scan begins at 1,000, 800 px. */
    private static final String XML = "<?xml version=\"1.0\"?>"
        + "<scn xmlns=\"http://www.leica-microsystems.com/scn/2010/10/01\"><collection sizeX=\"4000000\" "
        + "sizeY=\"3000000\"><image><pixels sizeX=\"512\" sizeY=\"256\"><dimension sizeX=\"512\" sizeY=\"256\" r=\"0\" "
        + "ifd=\"0\"/><dimension sizeX=\"128\" sizeY=\"64\" r=\"1\" ifd=\"1\"/></pixels><view sizeX=\"512000\" "
        + "sizeY=\"256000\" offsetX=\"1000000\" offsetY=\"800000\"/><device model=\"m\" version=\"1\"/>"
        + "<creationDate>2020-01-01</creationDate><scanSettings><objectiveSettings><objective>20</objective>"
        + "</objectiveSettings><illuminationSettings><numericalAperture>0.4</numericalAperture><illuminationSource>"
        + "brightfield</illuminationSource></illuminationSettings></scanSettings></image></collection></scn>";

    @TempDir
    Path folder;

    @BeforeEach
    void needsOpenSlide() {
        assumeTrue(OpenSlideImage.isInstalled(), "OpenSlide's library (libopenslide0 on Debian) is not installed");
    }

    private Path slide(final RgbImage picture) throws Exception {
        final Path file = folder.resolve("a.scn");
        PyramidWriter.write(file, new PyramidSettings(WIDTH, HEIGHT, TILE, Compression.DEFLATE, true, 0.5),
            (column, row) -> Pictures.region(picture, column * TILE, row * TILE, TILE, TILE), Monitor.NONE);
        Files.write(file, TiffText.add(Files.readAllBytes(file), DESCRIPTION, XML));
        return file;
    }

    @Test
    void coordinatesCountFromTheBounds() throws Exception {
        final RgbImage picture = Pictures.smooth(WIDTH, HEIGHT, 3);
        try (WholeSlideImage slide = WholeSlideImages.open(slide(picture))) {
            assertTrue(slide instanceof OpenSlideImage);
            assertEquals(new ImageSize(WIDTH, HEIGHT), slide.size(0));
            assertEquals(new ImageSize(WIDTH / 4, HEIGHT / 4), slide.size(1));
            assertEquals(4, slide.downsample(1));
            assertArrayEquals(Pictures.region(picture, -10, -20, 300, 250).rgb(),
                slide.read(0, -10, -20, 300, 250).rgb());
            assertArrayEquals(Pictures.region(picture, 400, 200, 200, 100).rgb(),
                slide.read(0, 400, 200, 200, 100).rgb());
            final RgbImage coarse = slide.read(1, 0, 0, WIDTH / 4, HEIGHT / 4);
            final RgbImage quarter = quarter(picture);
            assertTrue(Pictures.difference(quarter, coarse) < 3, "difference " + Pictures.difference(quarter, coarse));
        }
    }

    /** Every fourth pixel is near enough to tell a shift. */
    private static RgbImage quarter(final RgbImage picture) {
        final byte[] rgb = new byte[WIDTH / 4 * (HEIGHT / 4) * RgbImage.CHANNELS];
        for (int i = 0; i < rgb.length; i++) {
            final int pixel = i / RgbImage.CHANNELS;
            final int x = 4 * (pixel % (WIDTH / 4)) + 2;
            final int y = 4 * (pixel / (WIDTH / 4)) + 2;
            rgb[i] = picture.rgb()[(y * WIDTH + x) * RgbImage.CHANNELS + i % RgbImage.CHANNELS];
        }
        return new RgbImage(WIDTH / 4, HEIGHT / 4, rgb);
    }
}
