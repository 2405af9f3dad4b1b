package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.geojson.CellFeature;
import org.hydramix.engine.geojson.CellGeoJson;
import org.hydramix.engine.geojson.CellObject;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.Pictures;
import org.hydramix.engine.slide.tiff.PyramidSettings;
import org.hydramix.engine.slide.tiff.PyramidSettings.Compression;
import org.hydramix.engine.slide.tiff.PyramidWriter;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiles from slides, and cells from QuPath. */
class SlideReadingTest {

    private static final int SIDE = 512;

    private static final int TILE = 64;

    @TempDir
    Path temporary;

    private TissueFolder folder;

    private RgbImage picture;

    @BeforeEach
    void create() {
        folder = new TissueFolder(temporary);
        picture = tissueOnGlass();
    }

    /** Tissue in the left half, glass in the right one. */
    private static RgbImage tissueOnGlass() {
        final byte[] rgb = new byte[SIDE * SIDE * 3];
        final byte[] noise = Pictures.smooth(SIDE, SIDE, 1).rgb();
        for (int i = 0; i < SIDE * SIDE; i++) {
            final boolean tissue = i % SIDE < SIDE / 2;
            rgb[3 * i] = (byte)(tissue ? 150 + (noise[3 * i] & 31) : 244);
            rgb[3 * i + 1] = (byte)(tissue ? 80 + (noise[3 * i + 1] & 31) : 244);
            rgb[3 * i + 2] = (byte)(tissue ? 140 + (noise[3 * i + 2] & 31) : 244);
        }
        return new RgbImage(SIDE, SIDE, rgb);
    }

    private void slide(final String name, final double micronsPerPixel) throws Exception {
        PyramidWriter.write(temporary.resolve(name),
            new PyramidSettings(SIDE, SIDE, TILE, Compression.DEFLATE, true, micronsPerPixel),
            (column, row) -> picture.crop(column * TILE, row * TILE, TILE, TILE), Monitor.NONE);
    }

    private TileRequest request(final TileMode mode, final Optional<Path> annotations, final double resolution) {
        return new TileRequest(ImagePlace.of(temporary), annotations, DotColumns.DEFAULT, mode, new PatchCut(32, 0),
            CellChoice.ALL, new Grid(32, 0.5), BackgroundTiles.NONE, OptionalDouble.empty(), 1)
                .withTileResolution(resolution == 0 ? OptionalDouble.empty() : OptionalDouble.of(resolution));
    }

    private static byte[] mean(final RgbImage image, final int left, final int top, final int size) {
        final byte[] rgb = new byte[size * size * 3];
        for (int i = 0; i < rgb.length; i++) {
            final int x = left + 2 * (i / 3 % size);
            final int y = top + 2 * (i / 3 / size);
            float sum = 0;
            for (int k = 0; k < 4; k++) {
                sum += image.rgb()[((y + k / 2) * SIDE + x + k % 2) * 3 + i % 3] & 0xff;
            }
            rgb[i] = (byte)Math.round(sum / 4);
        }
        return rgb;
    }

    @Test
    void aGridOverASlideAtAnotherResolution() throws Exception {
        slide("a.tif", 0.25);
        folder.read(request(TileMode.GRID, Optional.empty(), 0.5));
        assertEquals(List.of(), folder.skipped);
        assertEquals(4 * 8, folder.unlabelled.size(), "half of 8 × 8 tiles");
        for (final Tile tile : folder.unlabelled) {
            assertEquals(0.5, tile.micronsPerPixel(), 1e-6);
            assertTrue(tile.left() % 64 == 0 && tile.left() < 256 && tile.top() % 64 == 0, "in px of the slide");
            assertArrayEquals(mean(picture, tile.left(), tile.top(), 32), tile.image().rgb());
        }
    }

    @Test
    void anImpossibleResolutionOfAnImageIsTold() throws Exception {
        slide("a.tif", 0.25);
        slide("b.tif", 0.25);
        Files.writeString(temporary.resolve("images.csv"), "image,mpp\na.tif,250\n");
        folder.read(request(TileMode.GRID, Optional.empty(), 0.5));
        assertEquals(4 * 8, folder.unlabelled.size(), "of b.tif");
        assertEquals(1, folder.skipped.size());
        assertTrue(folder.skipped.get(0).reason().startsWith("The resolution of a.tif is said to be 250.0 µm/px"),
            folder.skipped::toString);
    }

    @Test
    void theSlideIsReadAsScannedUnlessToldOtherwise() throws Exception {
        slide("a.tif", 0.25);
        folder.read(request(TileMode.GRID, Optional.empty(), 0));
        assertEquals(8 * 16, folder.unlabelled.size());
        assertEquals(0.25, folder.unlabelled.get(0).micronsPerPixel(), 1e-6);
        assertArrayEquals(picture.crop(0, 0, 32, 32).rgb(), folder.unlabelled.get(0).image().rgb());
    }

    @Test
    void cellsFromQuPathOnASlide() throws Exception {
        slide("a.tif", 0.25);
        CellGeoJson.write(temporary.resolve("a.geojson"), CellObject.ANNOTATION,
            List.of(new CellFeature(100, 60, "tumour", 1, Map.of()),
                new CellFeature(200.25, 300.5, "stroma", 2, Map.of()),
                new CellFeature(3, 3, "tumour", 3, Map.of())));
        folder.read(request(TileMode.PATCH_AT_CELLS, Optional.empty(), 0.5));
        assertEquals(Map.of("stroma", 1, "tumour", 2), folder.classes());
        assertEquals(List.of(), folder.skipped);
        final Tile tile = folder.labelled.get(0);
        final Centroid centroid = tile.label().orElseThrow().centroid().orElseThrow();
        // the middle of px 100 lies at (100 + 0.5) / 2 − 0.5 = 49.75 in px of 0.5 µm
        assertEquals(49.75, tile.left() / 2.0 + centroid.x(), 1e-9);
        assertEquals(29.75, tile.top() / 2.0 + centroid.y(), 1e-9);
        assertArrayEquals(mean(picture, tile.left(), tile.top(), 32), tile.image().rgb());
        assertEquals(32, folder.labelled.get(2).image().width(), "mirrored at the edge");
        assertTrue(folder.labelled.get(2).left() < 0);
    }

    @Test
    void theRoundTripLosesNothing() throws Exception {
        slide("a.tif", 0.25);
        folder.text("annotations.csv", "image,x,y,class", "a.tif,100,60,tumour", "a.tif,200.25,300.5,stroma");
        folder.read(request(TileMode.PATCH_AT_CELLS, Optional.empty(), 0.5));
        final List<Tile> fromTable = List.copyOf(folder.labelled);
        Files.delete(temporary.resolve("annotations.csv"));
        CellGeoJson.write(temporary.resolve("a.tif.geojson"), CellObject.DETECTION,
            List.of(new CellFeature(100, 60, "tumour", 1, Map.of()),
                new CellFeature(200.25, 300.5, "stroma", 2, Map.of())));
        folder.read(request(TileMode.PATCH_AT_CELLS, Optional.empty(), 0.5));
        assertEquals(fromTable.size(), folder.labelled.size());
        for (int i = 0; i < fromTable.size(); i++) {
            assertEquals(fromTable.get(i).label(), folder.labelled.get(i).label());
            assertArrayEquals(fromTable.get(i).image().rgb(), folder.labelled.get(i).image().rgb());
        }
    }

    @Test
    void oneGeoJsonFileOrAFolderOfThem() throws Exception {
        folder.image("a.png", 64, 64).image("b.png", 64, 64);
        final Path elsewhere = Files.createDirectories(temporary.resolve("qupath"));
        for (final String name : List.of("a", "b")) {
            CellGeoJson.write(elsewhere.resolve(name + ".geojson"), CellObject.ANNOTATION,
                List.of(new CellFeature(30, 30, name, 1, Map.of())));
        }
        assertEquals(Map.of("a", 1, "b", 1), folder
            .read(request(TileMode.PATCH_AT_CELLS, Optional.of(elsewhere), 0)).classes());
        assertEquals(Map.of("b", 1), folder
            .read(request(TileMode.PATCH_AT_CELLS, Optional.of(elsewhere.resolve("b.geojson")), 0)).classes());
        final Path other = Files.move(elsewhere.resolve("b.geojson"), elsewhere.resolve("export.geojson"));
        final EngineException e = assertThrows(EngineException.class,
            () -> folder.read(request(TileMode.PATCH_AT_CELLS, Optional.of(other), 0)));
        assertTrue(e.getMessage().contains("named like none of the 2 images"), e.getMessage());
        Files.delete(temporary.resolve("a.png"));
        assertEquals(Map.of("b", 1),
            folder.read(request(TileMode.PATCH_AT_CELLS, Optional.of(other), 0)).classes(), "the only image");
    }

    @Test
    void theTableGoesBeforeGeoJsonAndBadFilesAreTold() throws Exception {
        folder.image("a.png", 64, 64).image("b.png", 64, 64).image("c.png", 64, 64)
            .text("annotations.csv", "image,x,y,class", "a.png,30,30,table")
            .text("a.geojson", "{\"features\":[]}").text("b.geojson", "{\"features\":[{]}").text("c.geojson",
                "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.5,9.5]},\"properties\":{}},",
                "{\"geometry\":{\"type\":\"LineString\"}},",
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[90,9]},\"properties\":",
                "{\"classification\":\"c\"}},",
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[9,9]},\"properties\":{\"classification\":\"c\"}}]}");
        assertEquals(Map.of("table", 1, "c", 1),
            folder.read(request(TileMode.PATCH_AT_CELLS, Optional.empty(), 0)).classes());
        final String reasons = String.join("\n", folder.skipped.stream()
            .map(s -> Path.of(s.file()).getFileName() + " " + s.row().orElse(0) + " " + s.reason()).toList());
        assertTrue(reasons.contains("a.geojson 0 The image 'a.png' has annotations in annotations.csv"), reasons);
        assertTrue(reasons.contains("b.geojson 0 ") && reasons.contains("line 1 column"), reasons);
        assertTrue(reasons.contains("c.geojson 1 1 feature(s) from this one on have no class"), reasons);
        assertTrue(reasons.contains("c.geojson 2 1 feature(s)") && reasons.contains("'LineString'"), reasons);
        assertTrue(reasons.contains("c.geojson 3 The dot at x 89.5"), reasons);
        assertEquals(5, folder.skipped.size());
    }

    private void geoJson(final String name, final String className) throws Exception {
        CellGeoJson.write(temporary.resolve(name), CellObject.DETECTION,
            List.of(new CellFeature(30, 30, className, 1, Map.of())));
    }

    @Test
    void predictionsAreNeverTakenForAnnotations() throws Exception {
        folder.image("a.png", 64, 64).image("b.hydramix.png", 64, 64);
        geoJson("a.geojson", "annotated");
        geoJson("a.png.hydramix.geojson", "predicted");
        geoJson("b.hydramix.geojson", "predicted");
        assertEquals(Map.of("annotated", 1),
            folder.read(request(TileMode.PATCH_AT_CELLS, Optional.empty(), 0)).classes());
        assertEquals(List.of(), folder.skipped);
        Files.move(temporary.resolve("a.png.hydramix.geojson"), temporary.resolve("a.png.geojson"));
        assertEquals(Map.of("predicted", 1),
            folder.read(request(TileMode.PATCH_AT_CELLS, Optional.empty(), 0)).classes(), "renamed");
    }

    @Test
    void theOtherOfTwoGeoJsonFilesOfAnImageIsTold() throws Exception {
        folder.image("a.png", 64, 64).image("b.png", 64, 64).image("b.jpg", 64, 64);
        geoJson("a.png.geojson", "used");
        geoJson("a.geojson", "unused");
        geoJson("b.png.geojson", "used");
        geoJson("b.geojson", "used too, by b.jpg");
        folder.read(request(TileMode.PATCH_AT_CELLS, Optional.empty(), 0));
        assertEquals(1, folder.skipped.size(), folder.skipped::toString);
        assertEquals(temporary.resolve("a.geojson").toString(), folder.skipped.get(0).file());
        assertTrue(folder.skipped.get(0).reason().startsWith("The image 'a.png' has annotations in a.png.geojson"),
            folder.skipped.get(0).reason());
    }

    @Test
    void onlyBadGeoJsonIsAnError() throws Exception {
        folder.image("a.png", 64, 64).text("a.geojson", "[[");
        final EngineException e = assertThrows(EngineException.class,
            () -> folder.read(request(TileMode.PATCH_AT_CELLS, Optional.empty(), 0)));
        assertTrue(e.getMessage().contains("a.geojson") && e.getMessage().contains("End of input at line 2"),
            e.getMessage());
    }

    @Test
    void anUnknownResolutionCannotBeChanged() throws Exception {
        folder.image("a.png", 64, 64).image("b.png", 64, 64).text("images.csv", "image,mpp", "b.png,0.25");
        folder.read(request(TileMode.GRID, Optional.empty(), 0.5));
        assertEquals(1, folder.skipped.size());
        assertTrue(folder.skipped.get(0).reason().startsWith("a.png does not say its resolution"));
        assertEquals(1, folder.unlabelled.size());
    }

    @Test
    void aDamagedTileOfASlideIsToldAndTheRestIsCut() throws Exception {
        slide("a.tif", 0.25);
        slide("b.tif", 0.25);
        final byte[] bytes = Files.readAllBytes(temporary.resolve("a.tif"));
        Arrays.fill(bytes, 16, 400, (byte)0x55);
        Files.write(temporary.resolve("a.tif"), bytes);
        folder.read(request(TileMode.WHOLE_IMAGE, Optional.empty(), 0));
        assertEquals(1, folder.unlabelled.size());
        assertTrue(folder.skipped.get(0).reason().contains("a.tif is damaged or cut short at x 0, y 0 px of level 0"),
            folder.skipped.toString());
        assertArrayEquals(picture.rgb(), folder.unlabelled.get(0).image().rgb());
    }

    @Test
    void aSlideIsTooLargeForOneTile() throws Exception {
        final RgbImage glass = picture.crop(SIDE - 32, 0, 32, 32);
        final byte[] white = new byte[1024 * 1024 * 3];
        Arrays.fill(white, glass.rgb()[0]);
        final RgbImage tile = new RgbImage(1024, 1024, white);
        PyramidWriter.write(temporary.resolve("large.tif"),
            new PyramidSettings(10_001, 10_000, 1024, Compression.DEFLATE, false, 0.5), (c, r) -> tile, Monitor.NONE);
        slide("small.tif", 0.5);
        folder.read(request(TileMode.WHOLE_IMAGE, Optional.empty(), 0));
        assertEquals(1, folder.unlabelled.size());
        assertTrue(folder.skipped.get(0).reason().contains("10,001 × 10,000 px")
            && folder.skipped.get(0).reason().contains("HydraMix Predictor's whole-image mode"));
    }

    @Test
    void aSlideWithoutTissueIsTold() throws Exception {
        final byte[] grey = new byte[256 * 256 * 3];
        Arrays.fill(grey, (byte)120);
        final RgbImage tile = new RgbImage(256, 256, grey);
        PyramidWriter.write(temporary.resolve("grey.tif"),
            new PyramidSettings(512, 512, 256, Compression.DEFLATE, false, 0.5), (c, r) -> tile, Monitor.NONE);
        folder.read(request(TileMode.GRID, Optional.empty(), 0.5));
        assertEquals(0, folder.unlabelled.size());
        assertTrue(folder.skipped.get(0).reason().startsWith("No tissue was found"), folder.skipped.toString());
        folder.skipped.clear();
        folder.read(new TileRequest(ImagePlace.of(temporary), Optional.empty(), DotColumns.DEFAULT, TileMode.GRID,
            new PatchCut(32, 0), CellChoice.ALL, new Grid(32, 0), BackgroundTiles.NONE, OptionalDouble.empty(), 1));
        assertEquals(256, folder.unlabelled.size());
        assertEquals(List.of(), folder.skipped);
    }
}
