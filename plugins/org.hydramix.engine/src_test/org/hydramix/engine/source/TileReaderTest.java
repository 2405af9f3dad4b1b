package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import org.hydramix.engine.image.PngTile;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is cut, from where, and that the same request cuts the same. */
class TileReaderTest {

    @TempDir
    Path temporary;

    private TissueFolder folder;

    @BeforeEach
    void create() {
        folder = new TissueFolder(temporary);
    }

    @Test
    void aPatchShowsItsCellAtItsCentroid() throws Exception {
        folder.image("images/a.png", 40, 30).text("annotations.csv", "image,x,y,class", "a.png,17,12.25,tumour");
        final TileRequest plain = folder.request(TileMode.PATCH_AT_CELLS, "", CellChoice.ALL);
        for (int seed = 0; seed < 20; seed++) {
            folder.read(new TileRequest(plain.images(), Optional.empty(), DotColumns.DEFAULT, plain.mode(),
                new PatchCut(9, 3), plain.cells(), plain.grid(), plain.background(), OptionalDouble.of(0.25), seed));
            final Tile tile = folder.labelled.get(0);
            final Centroid centroid = tile.label().orElseThrow().centroid().orElseThrow();
            assertEquals(17, centroid.x() + tile.left());
            assertEquals(12.25, centroid.y() + tile.top());
            final int pixel = ((int)centroid.y() * 9 + (int)centroid.x()) * 3;
            assertEquals(17, tile.image().rgb()[pixel]);
            assertEquals(12, tile.image().rgb()[pixel + 1]);
            assertEquals("a.png", tile.source());
            assertEquals(0.25, tile.micronsPerPixel());
            assertTrue(Math.abs(centroid.x() - 4) <= 3 && Math.abs(centroid.y() - 4) <= 3.25, centroid.toString());
        }
    }

    @Test
    void offsetsDiffer() throws Exception {
        folder.image("a.png", 40, 30).dots("a.png", 30);
        final TileRequest plain = folder.request(TileMode.PATCH_AT_CELLS, "", CellChoice.ALL);
        folder.read(new TileRequest(plain.images(), Optional.empty(), DotColumns.DEFAULT, plain.mode(),
            new PatchCut(9, 2),
            plain.cells(), plain.grid(), plain.background(), OptionalDouble.empty(), 1));
        final Set<Centroid> centroids =
            folder.labelled.stream().map(t -> t.label().get().centroid().get()).collect(Collectors.toSet());
        assertTrue(centroids.size() > 10 && centroids.size() <= 25, centroids.toString());
    }

    @Test
    void duplicatesAreKeptAndBackgroundDotsHaveNoCentroid() throws Exception {
        folder.image("a.png", 40, 30).text("annotations.csv", "image,x,y,class", "a.png,5,5,c", "a.png,5,5,c",
            "a.png,9,9,background");
        folder.readCells();
        assertEquals(Map.of("c", 2, "background", 1), folder.classes());
        assertTrue(folder.labelled.get(2).label().orElseThrow().centroid().isEmpty());
    }

    @Test
    void theRestIsUnlabelledAndNoCellIsBoth() throws Exception {
        folder.image("a.png", 40, 30).dots("a.png", 40);
        folder.read(folder.request(TileMode.PATCH_AT_CELLS, "",
            new CellChoice(15, false, UnlabelledTiles.REMAINING_CELLS)));
        assertEquals(15, folder.labelled.size());
        assertEquals(25, folder.unlabelled.size());
        final Set<List<Integer>> places = new HashSet<>();
        folder.labelled.forEach(t -> places.add(List.of(t.left(), t.top())));
        folder.unlabelled.forEach(t -> {
            assertTrue(t.label().isEmpty());
            assertTrue(places.add(List.of(t.left(), t.top())), "twice: " + t);
        });
    }

    @Test
    void balancedDrawsTakeTurns() throws Exception {
        folder.image("a.png", 40, 30).dots("a.png", 40); // 10 rare, 30 common
        assertEquals(Map.of("rare", 8, "common", 8), draw(16, true, 1));
        assertEquals(Map.of("rare", 10, "common", 20), draw(30, true, 1));
        final Map<String, Integer> plain = draw(16, false, 1);
        assertTrue(plain.get("common") > 8, plain.toString());
    }

    @Test
    void theSameSeedDrawsTheSameAndMoreContainsLess() throws Exception {
        folder.image("a.png", 40, 30).dots("a.png", 40);
        draw(10, false, 7);
        final Set<Centroid> ten = sources();
        draw(10, false, 7);
        assertEquals(ten, sources());
        draw(20, false, 7);
        assertTrue(sources().containsAll(ten));
        draw(10, false, 8);
        assertTrue(!sources().equals(ten), "another seed draws others");
    }

    @Test
    void splitAndResolutionComeFromTheTableOfImages() throws Exception {
        folder.image("images/a.png", 20, 20).image("images/b.png", 20, 20)
            .text("images.csv", "image,mpp,split", "a.png,0.5,train", "b.png,0.25,test")
            .text("annotations.csv", "image,x,y,class", "a.png,5,5,c", "b.png,6,6,c");
        folder.read(folder.request(TileMode.PATCH_AT_CELLS, "test", CellChoice.ALL));
        assertEquals(1, folder.labelled.size());
        assertEquals("b.png", folder.labelled.get(0).source());
        assertEquals(0.25, folder.labelled.get(0).micronsPerPixel());
        assertEquals(List.of(), folder.skipped);
    }

    @Test
    void semicolonsAndTabsSeparateToo() throws Exception {
        folder.image("a.png", 20, 20).text("annotations.csv", "\uFEFFimage;x;y;class", "a.png;5;5;\"c;d\"", "");
        assertEquals(Map.of("c;d", 1), folder.readCells().classes());
        folder.text("annotations.csv", "image\tx\ty\tclass", "a.png\t5\t5\tc");
        assertEquals(Map.of("c", 1), folder.readCells().classes());
    }

    @Test
    void theGridCoversTissueOnly() throws Exception {
        final byte[] white = new byte[40 * 40 * 3];
        Arrays.fill(white, (byte)245);
        for (int y = 0; y < 40; y++) {
            Arrays.fill(white, y * 120, y * 120 + 60, (byte)150); // left half is tissue
        }
        folder.file("a.png", PngTile.encode(new RgbImage(40, 40, white)));
        final TileRequest plain = folder.request(TileMode.GRID, "", CellChoice.ALL);
        folder.read(new TileRequest(plain.images(), Optional.empty(), DotColumns.DEFAULT, plain.mode(),
            new PatchCut(10, 0),
            plain.cells(), new Grid(10, 0.5), plain.background(), OptionalDouble.empty(), 1));
        assertEquals(8, folder.unlabelled.size());
        assertTrue(folder.unlabelled.stream().allMatch(t -> t.left() < 20));
    }

    @Test
    void wholeImages() throws Exception {
        folder.image("b/a.png", 12, 7).image("a.PNG", 5, 6);
        folder.read(folder.request(TileMode.WHOLE_IMAGE, "", CellChoice.ALL));
        assertEquals(List.of("a.PNG", "b/a.png"),
            folder.unlabelled.stream().map(Tile::source).collect(Collectors.toList()));
        assertArrayEquals(TissueFolder.coordinates(12, 7).rgb(), folder.unlabelled.get(1).image().rgb());
    }

    @Test
    void backgroundKeepsItsDistance() throws Exception {
        folder.image("a.png", 100, 100).text("annotations.csv", "image,x,y,class", "a.png,50,50,c", "a.png,20,80,c");
        final TileRequest plain = folder.request(TileMode.PATCH_AT_CELLS, "", CellChoice.ALL);
        folder.read(new TileRequest(plain.images(), Optional.empty(), DotColumns.DEFAULT,
            plain.mode(), plain.cut(), plain.cells(), plain.grid(), new BackgroundTiles(5, 1.5, 15),
                OptionalDouble.empty(),
            1));
        assertEquals(8, folder.classes().get("background"));
        for (final Tile tile : folder.labelled) {
            if (tile.label().get().className().equals("background")) {
                final Centroid middle = new Centroid(tile.left() + 4, tile.top() + 4);
                assertTrue(middle.distance(new Centroid(50, 50)) >= 15 && middle.distance(new Centroid(20, 80)) >= 15);
                assertTrue(tile.label().get().centroid().isEmpty());
            }
        }
    }

    @Test
    void listedImagesAndASingleImage() throws Exception {
        folder.image("images/a.png", 20, 20).image("images/b.png", 20, 20).text("annotations.csv", "image,x,y,class",
            "a.png,5,5,c", "b.png,6,6,d");
        final TileRequest plain = folder.request(TileMode.PATCH_AT_CELLS, "", CellChoice.ALL);
        final Path b = temporary.resolve("images/b.png");
        final ImagePlace listed = new ImagePlace(temporary, List.of(b), Optional.empty(), "");
        final ImagePlace single = ImagePlace.of(b);
        for (final ImagePlace place : List.of(listed, single)) {
            folder.read(new TileRequest(place,
                Optional.of(temporary.resolve("annotations.csv")), DotColumns.DEFAULT, plain.mode(), plain.cut(),
                plain.cells(), plain.grid(), plain.background(), OptionalDouble.empty(), 1));
            assertEquals(Map.of("d", 1), folder.classes());
            assertEquals(List.of(), folder.skipped);
        }
    }

    @Test
    void cancellingStops() throws Exception {
        folder.image("a.png", 20, 20).dots("a.png", 3);
        final Monitor cancelled = new Monitor() {
            @Override
            public void progress(final double fraction, final String message) {
                assertTrue(fraction >= 0 && fraction <= 1);
            }

            @Override
            public void checkCancelled() throws CancelledException {
                throw new CancelledException();
            }
        };
        final TileRequest request = folder.request(TileMode.PATCH_AT_CELLS, "", CellChoice.ALL);
        assertThrows(CancelledException.class, () -> TileReader.read(request, folder, cancelled));
        assertEquals(0, folder.labelled.size());
    }

    private Map<String, Integer> draw(final int count, final boolean balanced, final long seed) throws Exception {
        final TileRequest plain = folder.request(TileMode.PATCH_AT_CELLS, "",
            new CellChoice(count, balanced, UnlabelledTiles.NONE));
        return folder.read(new TileRequest(plain.images(), Optional.empty(), DotColumns.DEFAULT, plain.mode(),
            plain.cut(),
            plain.cells(), plain.grid(), plain.background(), OptionalDouble.empty(), seed)).classes();
    }

    private Set<Centroid> sources() {
        return folder.labelled.stream().map(t -> new Centroid(t.left(), t.top())).collect(Collectors.toSet());
    }
}
