package org.hydramix.nodes.reader;

import org.hydramix.engine.source.DotColumns;
import org.hydramix.nodes.dialog.PortColumns;
import org.hydramix.nodes.dialog.Ranges.AtMostOne;
import org.hydramix.nodes.dialog.Ranges.LargestPatch;
import org.hydramix.nodes.dialog.Ranges.SmallestPatch;
import org.hydramix.nodes.dialog.Sections;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.LocalFileReaderWidget;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;

/** Settings of the Tile Reader. */
@LoadDefaultsForAbsentFields
final class TileReaderParameters implements NodeParameters {

    @Layout(Sections.Data.class)
    @Widget(title = "Folder or image", description = """
            The folder with the images (PNG, JPEG, BMP, TIFF) or slides (SVS, pyramidal TIFF; NDPI, MRXS, SCN and others
            where OpenSlide is installed), or a single one. The button chooses an image; delete its name to read the
            whole folder. Change it to a path relative to the workflow's data area (<tt>../../tiles</tt> is a folder
            beside the workflow) if data and workflow move together.
            """)
    @LocalFileReaderWidget(placeholder = "/path/to/folder")
    String m_path = "";

    @Layout(Sections.Data.class)
    @Widget(title = "Column with paths", description = """
            The column of the connected table that names the image files to read. Needed only when a table is connected;
            the folder above then is where the annotation table is looked for.
            """)
    @ChoicesProvider(PortColumns.Texts.class)
    @Effect(predicate = TileReaderEffects.HasImageTable.class, type = EffectType.SHOW)
    @ValueReference(PathColumn.class)
    @ValueProvider(PathColumn.class)
    String m_pathColumn = PathColumn.WANTED.usualName();

    @Layout(Sections.Data.class)
    @Advanced
    @Widget(title = "Image table", description = """
            A table with one image a row (columns <i>image</i>, <i>mpp</i> and <i>split</i>). Leave it empty to use
            <tt>images.csv</tt> in the folder, if there is one.
            """)
    @LocalFileReaderWidget(placeholder = "images.csv")
    String m_imageTable = "";

    @Layout(Sections.Data.class)
    @Widget(title = "Split", description = """
            Only images of this split of the image table are read, such as <i>train</i>, <i>val</i> or <i>test</i>.
            Leave it empty to read all images.
            """)
    String m_split = "";

    @Layout(Sections.Data.class)
    @Widget(title = "Cut into", description = """
            How images become tiles. Change it when images have no annotations, or when whole images are wanted.
            """)
    @RadioButtonsWidget
    @ValueReference(TileReaderEffects.Cut.class)
    CutChoice m_cut = CutChoice.CELLS;

    @Layout(Sections.Data.class)
    @Widget(title = "Patch size (px)", description = """
            Side of a square tile. It should show one nucleus with some surroundings: about 20 µm, which is 40 px at
            0.5 µm/px and 80 px at 0.25 µm/px.
            """)
    @NumberInputWidget(minValidation = SmallestPatch.class, maxValidation = LargestPatch.class)
    @Effect(predicate = TileReaderEffects.CutsPatches.class, type = EffectType.SHOW)
    int m_patchSize = 40;

    @Layout(Sections.Data.class)
    @Widget(title = "Random offset (px)", description = """
            Moves each tile by up to this many pixels, so that the cell is not always in its middle and the network
            learns where cells are. Set it to 0 only if positions do not matter.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = TileReaderEffects.AtCells.class, type = EffectType.SHOW)
    int m_randomOffset = 6;

    @Layout(Sections.Data.class)
    @Widget(title = "Grid spacing (px, 0: as the patch size)", description = """
            Distance between neighbouring tiles of a grid. 0 gives tiles side by side; a value below the patch size makes
            them overlap, one above leaves gaps and reads faster.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = TileReaderEffects.HasGrid.class, type = EffectType.SHOW)
    int m_gridSpacing;

    @Layout(Sections.Data.class)
    @Advanced
    @Widget(title = "Least tissue (fraction)", description = """
            Tiles of a grid with less tissue than this are left out. Raise it if too much empty glass is read.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    @Effect(predicate = TileReaderEffects.HasGrid.class, type = EffectType.SHOW)
    double m_leastTissue = 0.5;

    @Layout(Sections.Data.class)
    @Widget(title = "Stain", description = """
            Laboratories stain differently, and a network that has seen one stain fails on another. Change it only if
            all images, now and later, come from one scanner and one batch; train and predict with the same choice.
            """)
    @ValueSwitchWidget
    @Migration(StainChoice.Before.class)
    StainChoice m_stain = StainChoice.NORMALISE;

    @Layout(Sections.Data.class)
    @Widget(title = "Resolution (µm/px, 0: automatic)", description = """
            The resolution of all images; 0 takes what the image table or the slide says. Set it if that is missing or
            wrong.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_micronsPerPixel;

    @Layout(Sections.Data.class)
    @Widget(title = "Resolution of the tiles (µm/px, 0: as scanned)", description = """
            Brings images of other resolutions to this one, such as a slide of 0.25 µm/px to the 0.5 µm/px that a model
            was trained with; 0 leaves all images as they were scanned. Patch size, spacing, offset and distance then
            are in pixels of the tiles.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_tileResolution;

    @Layout(CellLabels.class)
    @Widget(title = "Annotation table", description = """
            A table with one dot a row: the image, the column and row of the cell in pixels, and its class; or points
            exported from QuPath as GeoJSON: one file, or a folder with files named like the images. Leave it empty to
            use <tt>annotations.csv</tt> in the folder and GeoJSON files beside the images.
            """)
    @Effect(predicate = TileReaderEffects.ReadsAnnotations.class, type = EffectType.SHOW)
    @LocalFileReaderWidget(placeholder = "annotations.csv")
    String m_annotationTable = "";

    @Layout(CellLabels.class)
    @Widget(title = "Image column", description = """
            The column of the annotation table that names the image. Change it if your export names it differently.
            """)
    @Effect(predicate = TileReaderEffects.ReadsAnnotations.class, type = EffectType.SHOW)
    String m_imageColumn = DotColumns.DEFAULT.image();

    @Layout(CellLabels.class)
    @Widget(title = "X column", description = """
            The column of the annotation table with the horizontal position in pixels, 0 being the middle of the first
            pixel. Change it if your export names it differently.
            """)
    @Effect(predicate = TileReaderEffects.ReadsAnnotations.class, type = EffectType.SHOW)
    String m_xColumn = DotColumns.DEFAULT.x();

    @Layout(CellLabels.class)
    @Widget(title = "Y column", description = """
            The column of the annotation table with the vertical position in pixels, counted from the top. Change it if
            your export names it differently.
            """)
    @Effect(predicate = TileReaderEffects.ReadsAnnotations.class, type = EffectType.SHOW)
    String m_yColumn = DotColumns.DEFAULT.y();

    @Layout(CellLabels.class)
    @Widget(title = "Class column", description = """
            The column of the annotation table with the class of the cell. Change it if your export names it
            differently.
            """)
    @Effect(predicate = TileReaderEffects.ReadsAnnotations.class, type = EffectType.SHOW)
    String m_classColumn = DotColumns.DEFAULT.className();

    @Layout(CellLabels.class)
    @Widget(title = "Labelled cells (0: all)", description = """
            How many cells keep their label, drawn at random with the seed; 0 for all. Set it to try out how few labels
            are enough.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = TileReaderEffects.AtCells.class, type = EffectType.SHOW)
    int m_labelledCells;

    @Layout(CellLabels.class)
    @Widget(title = "Annotated images (0: all)", description = """
            How many of the images with annotations keep them, drawn at random with the seed; the others are unlabelled.
            0 keeps all. Set it to try out how few annotated images are enough.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = TileReaderEffects.AnnotatedImages.class, type = EffectType.SHOW)
    int m_annotatedImages;

    @Layout(CellLabels.class)
    @Widget(title = "Draw evenly from the classes", description = """
            Draws about the same number of each class, as far as there are enough. Switch it on if one class is rare.
            """)
    @Effect(predicate = TileReaderEffects.AtCells.class, type = EffectType.SHOW)
    boolean m_balanced;

    @Layout(CellLabels.class)
    @Widget(title = "Unlabelled tiles", description = """
            What the second output holds. Choose the grid if only a few cells are annotated at all.
            """)
    @RadioButtonsWidget
    @ValueReference(TileReaderEffects.Unlabelled.class)
    @Effect(predicate = TileReaderEffects.AtCells.class, type = EffectType.SHOW)
    UnlabelledChoice m_unlabelled = UnlabelledChoice.REMAINING_CELLS;

    @Layout(CellLabels.class)
    @Widget(title = "Background tiles per labelled cell", description = """
            Adds tiles without a cell in their middle, labelled <i>background</i>. Use about 1 if the model shall later
            find cells in whole images.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = TileReaderEffects.AtCells.class, type = EffectType.SHOW)
    double m_backgroundPerCell;

    @Layout(Sections.Extra.class)
    @Widget(title = "Background tiles per image", description = """
            Adds this many background tiles from each image, on top of those per cell. Use it for images that hold no
            cell at all.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = TileReaderEffects.AtCells.class, type = EffectType.SHOW)
    int m_backgroundPerImage;

    @Layout(Sections.Extra.class)
    @Widget(title = "Least distance of background from cells (px)", description = """
            The middle of a background tile is at least this far from every dot. Raise it if nuclei are large.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = TileReaderEffects.AtCells.class, type = EffectType.SHOW)
    double m_backgroundDistance = 16;

    @Layout(Sections.Extra.class)
    @Widget(title = "Seed", description = """
            Decides on every random choice: the same seed gives the same tiles. Change it to draw other labelled cells.
            """)
    int m_seed = 1;

    /** As stored by version 1.0.0, and for a node without inputs. */
    TileReaderParameters() {
        // the fields say so
    }

    /** For a new node: columns are chosen by what the tables have. */
    TileReaderParameters(final NodeParametersInput input) {
        m_pathColumn = PathColumn.WANTED.guess(input);
    }
}
