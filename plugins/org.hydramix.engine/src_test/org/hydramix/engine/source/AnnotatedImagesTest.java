package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.DotLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole images with all their cells. */
class AnnotatedImagesTest {

    @TempDir
    Path path;

    private TissueFolder folder;

    @BeforeEach
    void threeImagesOfWhichTwoAreAnnotated() throws Exception {
        folder = new TissueFolder(path).image("a.png", 40, 30).image("b.png", 20, 20).image("c.png", 30, 30)
            .text("annotations.csv", "image,x,y,class", "c.png,3,4,t", "a.png,39.25,0,l", "a.png,10,12,t",
                "a.png,20,12,background", "a.png,90,12,t");
    }

    private TileRequest request(final int annotated, final long seed) {
        final TileRequest base = folder.request(TileMode.ANNOTATED_IMAGE, "", CellChoice.ALL);
        return new TileRequest(base.images(), base.annotationTable(), base.columns(), base.mode(), base.cut(),
            base.cells(), base.grid(), base.background(), base.micronsPerPixel(), seed).withAnnotatedImages(annotated);
    }

    @Test
    void anImageComesWithAllItsCellsAndOthersWithoutLabel() throws Exception {
        folder.read(request(0, 1));
        assertEquals(List.of("a.png", "c.png"),
            folder.annotated.stream().map(image -> image.tile().source()).toList());
        final AnnotatedTile a = folder.annotated.get(0);
        assertArrayEquals(TissueFolder.coordinates(40, 30).rgb(), a.tile().image().rgb());
        assertEquals(List.of("l", "t"), a.cells().stream().map(DotLabel::className).toList());
        assertEquals(new Centroid(39.25, 0), a.cells().get(0).centroid().orElseThrow());
        assertEquals(List.of("b.png"), folder.unlabelled.stream().map(tile -> tile.source()).toList());
        assertTrue(folder.labelled.isEmpty());
        assertEquals(1, folder.skipped.size());
        assertTrue(folder.skipped.get(0).reason().contains("outside its image"));
        assertEquals(3, folder.annotated.stream().mapToInt(image -> image.cells().size()).sum());
    }

    /** At 0.5 µm/px 43 × 31 px of 0.2 µm are 17.2 × 12.4 px, of which 17 × 12 are read. */
    @Test
    void aDotInWhatResamplingCutsOffIsOnTheBorder() throws Exception {
        folder.image("a.png", 43, 31).text("annotations.csv", "image,x,y,class", "a.png,42.3,30.5,t", "a.png,0,10,l",
            "a.png,-0.5,-0.5,l");
        final TileRequest base = request(0, 1);
        folder.read(new TileRequest(base.images(), base.annotationTable(), base.columns(), base.mode(), base.cut(),
            base.cells(), base.grid(), base.background(), OptionalDouble.of(0.2), 1)
                .withTileResolution(OptionalDouble.of(0.5)));
        final AnnotatedTile a = folder.annotated.get(0);
        assertEquals(17, a.tile().image().width());
        assertEquals(12, a.tile().image().height());
        final List<Centroid> places = a.cells().stream().map(cell -> cell.centroid().orElseThrow()).toList();
        assertEquals(new Centroid(16.5, 11.5), places.get(0));
        assertEquals(-0.3, places.get(1).x(), 1e-12);
        assertEquals(3.7, places.get(1).y(), 1e-12);
        assertEquals(new Centroid(-0.5, -0.5), places.get(2));
    }

    @Test
    void someImagesKeepTheirAnnotations() throws Exception {
        folder.read(request(1, 1));
        final String first = folder.annotated.get(0).tile().source();
        assertEquals(1, folder.annotated.size());
        assertEquals(2, folder.unlabelled.size());
        folder.read(request(1, 1));
        assertEquals(first, folder.annotated.get(0).tile().source());
        boolean other = false;
        for (int seed = 2; seed < 20 && !other; seed++) {
            folder.read(request(1, seed));
            other = !first.equals(folder.annotated.get(0).tile().source());
        }
        assertTrue(other, "the seed decides");
    }

    @Test
    void moreThanThereAreCannotBeDrawn() throws Exception {
        final var e = assertThrows(EngineException.class, () -> folder.read(request(3, 1)));
        assertTrue(e.getMessage().startsWith("3 annotated images were asked for, but only 2"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> request(-1, 1));
        folder.text("annotations.csv", "image,x,y,class", "d.png,3,4,t");
        final var none = assertThrows(EngineException.class, () -> folder.read(request(0, 1)));
        assertTrue(none.getMessage().startsWith("There is no annotated cell"), none.getMessage());
    }
}
