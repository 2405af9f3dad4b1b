package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.geojson.CellFeature;
import org.hydramix.engine.geojson.CellGeoJson;
import org.hydramix.engine.geojson.CellObject;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.monitor.CancelAt;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.Tile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which annotations belong to which image, and what becomes of cells that nobody gave a class. */
class AnnotationsTest {

    private static final String UNCLASSIFIED =
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[50.5,50.5]},\"properties\":{}}";

    @TempDir
    Path temporary;

    private TissueFolder folder;

    @BeforeEach
    void create() {
        folder = new TissueFolder(temporary);
    }

    private TileRequest cells(final Optional<Path> annotations) {
        return cells(annotations, BackgroundTiles.NONE);
    }

    private TileRequest cells(final Optional<Path> annotations, final BackgroundTiles background) {
        return new TileRequest(ImagePlace.of(temporary), annotations, DotColumns.DEFAULT, TileMode.PATCH_AT_CELLS,
            new PatchCut(TissueFolder.PATCH, 0), CellChoice.ALL, new Grid(TissueFolder.PATCH, 0.5), background,
            OptionalDouble.empty(), 1);
    }

    private void geoJson(final String name, final String className) throws Exception {
        CellGeoJson.write(temporary.resolve(name), CellObject.DETECTION,
            List.of(new CellFeature(30, 30, className, 1, Map.of())));
    }

    @Test
    void aGeoJsonFileThatFitsTwoImagesIsUsedForNone() throws Exception {
        folder.image("a.png", 64, 64).image("a.jpg", 64, 64).image("b.png", 64, 64);
        geoJson("a.geojson", "whose?");
        geoJson("b.geojson", "used");
        assertEquals(Map.of("used", 1),
            folder.read(cells(Optional.empty())).classes());
        assertEquals(1, folder.skipped.size(), folder.skipped::toString);
        final String reason = folder.skipped.get(0).reason();
        assertTrue(reason.contains("fits the images 'a.jpg' and 'a.png'")
            && reason.endsWith("Rename it to a.jpg.geojson or a.png.geojson."), reason);
        final Path file = temporary.resolve("a.geojson");
        assertEquals(reason, assertThrows(EngineException.class,
            () -> folder.read(cells(Optional.of(file)))).getMessage());
        Files.delete(temporary.resolve("b.geojson"));
        assertEquals(reason, assertThrows(EngineException.class,
            () -> folder.read(cells(Optional.empty()))).getMessage(), "nothing else");
        final Path renamed = Files.move(file, temporary.resolve("a.png.geojson"));
        folder.read(cells(Optional.of(renamed)));
        assertEquals("a.png", folder.labelled.get(0).source());
    }

    /** Looking for files takes long behind a slow network. */
    @Test
    void lookingForGeoJsonIsCancelledAtAnImage() throws Exception {
        folder.image("a.png", 64, 64).image("b.png", 64, 64);
        final Path elsewhere = Files.createDirectories(temporary.resolve("qupath"));
        geoJson("qupath/b.geojson", "c");
        final var catalogue = new ImageCatalogue(ImagePlace.of(temporary), folder::skipped, Monitor.NONE);
        for (final Path place : List.of(elsewhere, elsewhere.resolve("b.geojson"))) {
            assertThrows(CancelledException.class,
                () -> Annotations.read(cells(Optional.of(place)), catalogue, folder::skipped, new CancelAt(2)));
        }
    }

    @Test
    void imagesOfTheSameNameNeedTheirGeoJsonBesideThem() throws Exception {
        folder.image("one/a.png", 64, 64).image("two/a.png", 64, 64);
        final Path elsewhere = Files.createDirectories(temporary.resolve("qupath"));
        geoJson("qupath/a.png.geojson", "whose?");
        final String message = assertThrows(EngineException.class,
            () -> folder.read(cells(Optional.of(elsewhere)))).getMessage();
        assertTrue(message.contains("fits the images 'one/a.png' and 'two/a.png'")
            && message.contains("Put it beside its image"), message);
        Files.move(elsewhere.resolve("a.png.geojson"), temporary.resolve("two/a.png.geojson"));
        folder.read(cells(Optional.empty()));
        assertEquals(List.of("two/a.png"), folder.labelled.stream().map(Tile::source).toList());
    }

    /** A cell without a class lies at 50, 50 in an image of 64 × 64 px. */
    private void assertNoBackgroundAtTheUnclassifiedCell() throws Exception {
        folder.read(cells(Optional.empty(), new BackgroundTiles(20, 0, 12)));
        int background = 0;
        for (final Tile tile : folder.labelled) {
            if (tile.label().orElseThrow().className().equals(DotLabel.BACKGROUND)) {
                background++;
                final double distance =
                    Math.hypot(tile.left() + TissueFolder.PATCH / 2 - 50, tile.top() + TissueFolder.PATCH / 2 - 50);
                assertTrue(distance >= 12, "background " + distance + " px away from a cell");
            }
        }
        assertEquals(20, background);
        assertEquals(21, folder.labelled.size(), "the cell without a class is no tile");
        assertEquals(1, folder.skipped.size(), folder.skipped::toString);
        assertTrue(folder.skipped.get(0).reason().contains("background tiles keep away"),
            folder.skipped.get(0).reason());
    }

    @Test
    void noBackgroundIsCutAtACellWithoutAClassInGeoJson() throws Exception {
        folder.image("a.png", 64, 64);
        geoJson("a.geojson", "c");
        final Path file = temporary.resolve("a.geojson");
        Files.writeString(file, Files.readString(file).replace("\n]}", ",\n" + UNCLASSIFIED + "\n]}"));
        assertNoBackgroundAtTheUnclassifiedCell();
    }

    @Test
    void noBackgroundIsCutAtACellWithoutAClassInATable() throws Exception {
        folder.image("a.png", 64, 64).text("annotations.csv", "image,x,y,class", "a.png,30,30,c", "a.png,50,50,");
        assertNoBackgroundAtTheUnclassifiedCell();
        folder.text("annotations.csv", "image,x,y,class", "a.png,30,30,c", "a.png,50,50");
        assertNoBackgroundAtTheUnclassifiedCell();
    }

    /** A link stands for a file system that ignores case: there, too, one file has two names. */
    @Test
    void anImageThatTheTableCallsOtherwiseIsReadOnce() throws Exception {
        folder.image("a.png", 64, 64).text("annotations.csv", "image,x,y,class", "A,30,30,c", "a.png,20,20,d");
        link("A", "a.png");
        folder.text("images.csv", "image,mpp", "A,0.25");
        assertEquals(Map.of("c", 1), folder.read(cells(Optional.empty())).classes());
        assertEquals(0.25, folder.labelled.get(0).micronsPerPixel(), "the name of the table, and what it knows");
        assertEquals(1, folder.skipped.size(), folder.skipped::toString);
        assertTrue(folder.skipped.get(0).reason().contains("is the same file as the image 'A'"),
            folder.skipped.get(0).reason());
        folder.text("images.csv", "image,mpp", "A,0.25", "a.png,0.5");
        folder.read(folder.request(TileMode.WHOLE_IMAGE, "", CellChoice.ALL));
        assertEquals(List.of("a.png"), folder.unlabelled.stream().map(Tile::source).toList());
        assertTrue(folder.skipped.get(0).reason().contains("'A' is the same file as 'a.png'"),
            folder.skipped.toString());
    }

    @Test
    void annotationsUnderAnotherNameOfTheFileAreTold() throws Exception {
        folder.image("a.png", 64, 64).text("annotations.csv", "image,x,y,class", "A,30,30,c", "a.png,20,20,d");
        link("A", "a.png");
        folder.read(cells(Optional.empty()));
        assertEquals(Map.of("d", 1), folder.classes());
        assertEquals("a.png", folder.labelled.get(0).source());
        assertTrue(folder.skipped.get(0).reason().contains("is the same file as the image 'a.png'"),
            folder.skipped.toString());
    }

    private void link(final String name, final String to) throws IOException {
        try {
            Files.createSymbolicLink(temporary.resolve(name), Path.of(to));
        } catch (final UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "no links here: " + e.getMessage());
        }
    }

    @Test
    void readingManyCellsCanBeCancelled() throws Exception {
        final int count = 20_000;
        CellGeoJson.write(temporary.resolve("a.geojson"), CellObject.DETECTION,
            Collections.nCopies(count, new CellFeature(30, 30, "c", 1, Map.of())));
        final Path table = Files.writeString(temporary.resolve("table.csv"),
            "image,x,y,class\n" + "a.png,30,30,c\n".repeat(count));
        folder.image("a.png", 64, 64);
        final var impatient = new Monitor() {

            private int asked;

            @Override
            public void progress(final double fraction, final String message) {
                // nobody looks
            }

            @Override
            public void checkCancelled() throws CancelledException {
                asked++;
                throw new CancelledException();
            }
        };
        final var catalogue = new ImageCatalogue(ImagePlace.of(temporary), folder::skipped, Monitor.NONE);
        for (final Optional<Path> file : List.of(Optional.<Path>empty(), Optional.of(table))) {
            assertThrows(CancelledException.class,
                () -> new CellPlan(cells(file), catalogue, folder::skipped, impatient));
        }
        assertEquals(2, impatient.asked);
    }
}
