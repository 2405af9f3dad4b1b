package org.hydramix.nodes.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.AugmentationStrength;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.tile.AnnotatedTile;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tile.Tile;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.port.TrainingSetPortObjectSpec;
import org.hydramix.nodes.tile.CellText;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColourCells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Sharpen &amp; Mix with whole images. */
class WholeImagesTest {

    private static final Recipe RECIPE = new Recipe(3, AugmentationStrength.LIGHT, 1, 0);

    private static RgbImage image(final int width, final int height) {
        return new RgbImage(width, height, new byte[width * height * 3]);
    }

    private static AnnotatedTile annotated(final String name, final Colours colours) {
        return new AnnotatedTile(new Tile(image(200, 170), Optional.empty(), name, name, 0, 0, 0.5, colours),
            List.of(new DotLabel("t", Optional.of(new Centroid(3, 4))), new DotLabel("l", Optional.of(new Centroid(9, 9)))));
    }

    private static Optional<TrainingContent> tiles(final int size) {
        return Optional.of(new TrainingContent.Tiles(new TrainingSet(List.of(), 0.5, PatchSet.empty(size, 0),
            new PatchSet(size, 0, new byte[size * size * 3], new float[0], new float[2]), RECIPE)));
    }

    @Test
    void imagesAndTheRecipeAreJoined() throws Exception {
        final Optional<TrainingContent> prepared = Optional.of(new TrainingContent.Images(
            FieldSet.unlabelled(0.5, List.of(image(300, 200)), RECIPE, Colours.AS_SCANNED)));
        final FieldSet set =
            TrainingSets.ofImages(List.of(annotated("a", Colours.AS_SCANNED)), prepared, 0.7, 0.3);
        assertEquals(new Recipe(3, AugmentationStrength.LIGHT, 0.7, 0.3), set.recipe());
        assertEquals(List.of("l", "t", "background"), set.classNames());
        assertEquals(1, set.unlabelled().size());
        assertEquals(1, set.labelled().get(0).cells().get(0).cls());
        final var stain = assertThrows(EngineException.class,
            () -> TrainingSets.ofImages(List.of(annotated("a", Colours.NORMALISED)), prepared, 0.7, 0.3));
        assertTrue(stain.getMessage().contains("stain"), stain.getMessage());
        final var mixed = assertThrows(EngineException.class, () -> TrainingSets.tiles(prepared));
        assertTrue(mixed.getMessage().contains("tiles with one cell each"), mixed.getMessage());
        assertTrue(mixed.getMessage().endsWith("Tiles of more than 256 px count as whole images, too: read them with a patch size of"
            + " at most 256 px."), mixed.getMessage());
    }

    @Test
    void resolutionsMustAgreeIfBothAreKnown() throws Exception {
        final List<AnnotatedTile> annotated = List.of(annotated("a", Colours.AS_SCANNED));
        final var e = assertThrows(EngineException.class,
            () -> TrainingSets.ofImages(annotated, unlabelled(0.25, 1), 0.7, 0.3));
        assertTrue(e.getMessage().contains("0.500 µm/px and the unlabelled ones 0.250 µm/px"), e.getMessage());
        assertEquals(0.5, TrainingSets.ofImages(annotated, unlabelled(Double.NaN, 1), 0.7, 0.3).micronsPerPixel());
        assertEquals(0.5, TrainingSets.ofImages(annotated, unlabelled(0.25, 0), 0.7, 0.3).micronsPerPixel());
    }

    private static Optional<TrainingContent> unlabelled(final double resolution, final int images) {
        return Optional.of(new TrainingContent.Images(FieldSet.unlabelled(resolution,
            Collections.nCopies(images, image(300, 200)), RECIPE, Colours.AS_SCANNED)));
    }

    @Test
    void smallImagesOfOneSizePassForTilesUntilHere() throws Exception {
        assertEquals(1, TrainingSets.ofImages(List.of(annotated("a", Colours.AS_SCANNED)), tiles(200), 0.7, 0.3)
            .unlabelled().size());
        final var e = assertThrows(EngineException.class,
            () -> TrainingSets.ofImages(List.of(annotated("a", Colours.AS_SCANNED)), tiles(40), 0.7, 0.3));
        assertTrue(e.getMessage().contains("tiles of 40 px"), e.getMessage());
    }

    @Test
    void theNodeTellsWholeImagesFromTiles() throws Exception {
        final var node = new NodeHarness();
        final AnnotatedTile one = annotated("a", Colours.AS_SCANNED);
        final var table = node.table(TileColumns.annotated(),
            List.of(NodeHarness.row("r", Cells.image(one.tile().image()), new StringCell(CellText.write(one.cells())),
                new IntCell(2), new StringCell("a"), new IntCell(0), new IntCell(0), Cells.number(0.5),
                ColourCells.of(Colours.AS_SCANNED))));
        final SharpenMixParameters p = new SharpenMixParameters();
        p.m_previewRows = 3;
        final PortObjectSpec[] before = SharpenMixing.configure(p, new PortObjectSpec[]{table.getDataTableSpec()});
        assertTrue(((TrainingSetPortObjectSpec)before[1]).wholeImages());
        final PortObject[] out = SharpenMixing.execute(p, new PortObject[]{table}, node.exec());
        assertTrue(((TrainingSetPortObject)out[1]).getSpec().wholeImages());
        final var preview = (org.knime.core.node.BufferedDataTable)out[0];
        assertEquals(3, preview.size());
        assertEquals(4, preview.getDataTableSpec().getNumColumns());
    }
}
