package org.hydramix.engine.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

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
        final ReadSummary summary = folder.read(request(0, 1));
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
        assertEquals(3, summary.labelled());
        assertEquals(1, summary.unlabelled());
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
