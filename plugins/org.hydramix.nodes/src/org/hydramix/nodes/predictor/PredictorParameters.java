package org.hydramix.nodes.predictor;

import java.util.Arrays;

import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.guess.CellContext;
import org.hydramix.nodes.dialog.ColumnsOrNone;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.dialog.PortColumns;
import org.hydramix.nodes.dialog.Ranges.AtMostOne;
import org.hydramix.nodes.dialog.Sections;
import org.hydramix.nodes.dialog.TileColumnChoices;
import org.hydramix.nodes.port.ModelPortObjectSpec;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.LocalFileReaderWidget;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.DefaultProvider;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.migration.Migration;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the HydraMix Predictor. */
@LoadDefaultsForAbsentFields
final class PredictorParameters implements NodeParameters {

    /** No model is connected, so that a file is needed. */
    static final class NeedsModelFile implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getConstant(
                input -> Arrays.stream(input.getInPortSpecs()).noneMatch(ModelPortObjectSpec.class::isInstance));
        }
    }

    /** Whether tiles are drawn upon. */
    static final class WithOverlay implements BooleanReference {
    }

    /** What is predicted. */
    interface Mode extends ParameterReference<PredictionMode> {
    }

    /** Whole images are searched. */
    static final class InWholeImages implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Mode.class).isOneOf(PredictionMode.WHOLE_IMAGES);
        }
    }

    /** Single tiles are predicted. */
    static final class OnTiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Mode.class).isOneOf(PredictionMode.TILES);
        }
    }

    /** The true position is drawn upon tiles. */
    static final class WithTruth implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Mode.class).isOneOf(PredictionMode.TILES).and(i.getPredicate(WithOverlay.class));
        }
    }

    @Layout(Sections.Data.class)
    @Widget(title = "Predict", description = """
            What the node looks for. Choose whole images for regions and slides that hold many cells; the model must then
            have been trained on whole images with all their cells, or with background tiles.
            """)
    @RadioButtonsWidget
    @ValueReference(Mode.class)
    PredictionMode m_mode = PredictionMode.TILES;

    @Layout(Sections.Data.class)
    @Widget(title = "Model file", description = """
            A model that the HydraMix Learner wrote. Needed only when no model is connected.
            """)
    @Effect(predicate = NeedsModelFile.class, type = EffectType.SHOW)
    @LocalFileReaderWidget(placeholder = "model.hydramix", fileExtensions = "hydramix")
    String m_modelFile = "";

    @Layout(Sections.Data.class)
    @Widget(title = "Tile column", description = """
            The column with the tiles. Change it only if it is not named as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Images.class)
    @ValueReference(TileColumnChoices.Tile.class)
    @ValueProvider(TileColumnChoices.Tile.class)
    String m_tileColumn = TileColumns.TILE;

    @Layout(Sections.Data.class)
    @Widget(title = "Folder, image or slide", description = """
            A folder whose images and slides are searched, or a single file: TIFF, SVS and other pyramids, PNG, JPEG,
            BMP. Leave it empty to take the images from the table. A table must be connected all the same.
            """)
    @Effect(predicate = InWholeImages.class, type = EffectType.SHOW)
    String m_images = "";

    @Layout(Sections.Data.class)
    @Widget(title = "Column with paths", description = """
            The column of the table that names the image and slide files to search. Choose <i>(none)</i> if the tile
            column holds the images themselves, as the Tile Reader gives whole images.
            """)
    @ChoicesProvider(ColumnsOrNone.TextsOrNone.class)
    @Effect(predicate = InWholeImages.class, type = EffectType.SHOW)
    String m_pathColumn = "";

    @Layout(Sections.Data.class)
    @Widget(title = "Resolution (µm/px)", description = """
            The resolution of all images. Leave it at 0 to take what each file says, or the column <tt>Microns per pixel</tt> of
            the table; <tt>images.csv</tt> is not read here. Set it if that is missing or wrong. Images are scaled to the
            resolution of the model.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = InWholeImages.class, type = EffectType.SHOW)
    double m_micronsPerPixel;

    @Layout(Sections.Data.class)
    @Widget(title = "Tissue only", description = """
            Leaves out glass, found by its lack of colour, which saves most of the time on slides. Switch it off if pale
            tissue is missed; the area of the densities then is that of the whole image.
            """)
    @Effect(predicate = InWholeImages.class, type = EffectType.SHOW)
    boolean m_tissueOnly = true;

    @Layout(Sections.Output.class)
    @Widget(title = "Average over orientations", description = """
            Predicts each tile in eight orientations, mirrored and turned, each image in four, mirrored, and averages, which
            is better and takes as many times as long. Switch it off for a quick look and for slides.
            """)
    boolean m_flips = true;

    @Layout(Sections.Output.class)
    @Widget(title = "Neighbouring tiles", description = """
            How many tiles nearest to a tile in its image also decide on its class, as cells of a class lie together; they count the
            less the fewer the table has. Set it to 0 to leave them out (with <i>Similar tiles</i> at 0, too, each tile is predicted by
            itself), as where single cells among others are what you look for, such as lymphocytes inside a tumour.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = OnTiles.class, type = EffectType.SHOW)
    @Migration(AloneBefore.class)
    int m_neighbouringTiles = CellContext.USUAL.neighbours();

    @Layout(Sections.Output.class)
    @Widget(title = "Similar tiles", description = """
            How many tiles of the same image that look most alike to the model decide on a tile's class with it, so that cells of one
            look get one class; at most a tenth of the image's tiles count. Set it to 0 to leave them out (with <i>Neighbouring tiles</i>
            at 0, too, each tile is predicted by itself).
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = OnTiles.class, type = EffectType.SHOW)
    @Migration(AloneBefore.class)
    int m_similarTiles = CellContext.USUAL.lookAlikes();

    @Layout(Sections.Output.class)
    @Widget(title = "Draw the predictions", description = """
            Adds a column with the enlarged tile and the predicted position in the colour of the class, or with an
            overview of each whole image and its cells. Switch it off for large tables.
            """)
    @ValueReference(WithOverlay.class)
    boolean m_overlay = true;

    @Layout(Sections.Output.class)
    @Widget(title = "Least confidence", description = """
            Cells of whole images that are less sure than this are left out. Leave it at 0 to use what was found best for
            the model on validation images; raise it to be surer, lower it to miss fewer. The model's port shows that value.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    @Effect(predicate = InWholeImages.class, type = EffectType.SHOW)
    double m_leastConfidence;

    @Layout(Sections.Output.class)
    @Widget(title = "Classes follow neighbours", description = """
            Cells of a class lie together, so that the cells around a cell of a whole image help to tell its class. Switch
            it off where single cells among others are what you look for, such as lymphocytes inside a tumour.
            """)
    @Effect(predicate = InWholeImages.class, type = EffectType.SHOW)
    boolean m_neighbours = true;

    @Layout(Sections.Output.class)
    @Widget(title = "Folder for QuPath", description = """
            An existing folder that gets one GeoJSON file for each whole image, to be opened in QuPath: a point for each
            cell, with its class and probabilities. The files are named <tt>slide.svs.hydramix.geojson</tt>, so that they
            never replace your annotations; a file that you corrected in QuPath is read back by the Tile Reader as
            annotations once you rename it to <tt>slide.svs.geojson</tt>. Files of an earlier run are replaced: rename a corrected
            file before you run the node again. Leave it empty to write none.
            """)
    @Effect(predicate = InWholeImages.class, type = EffectType.SHOW)
    String m_geoJsonFolder = "";

    @Layout(Sections.Output.class)
    @Widget(title = "True X column", description = """
            The column with the true horizontal position, drawn as a hollow ring if the table has it. Choose
            <i>(none)</i> not to draw it.
            """)
    @ChoicesProvider(ColumnsOrNone.NumbersOrNone.class)
    @Effect(predicate = WithTruth.class, type = EffectType.SHOW)
    @ValueReference(TileColumnChoices.TrueX.class)
    @ValueProvider(TileColumnChoices.TrueX.class)
    String m_xColumn = TileColumns.X;

    @Layout(Sections.Output.class)
    @Widget(title = "True Y column", description = """
            The column with the true vertical position, drawn as a hollow ring if the table has it. Choose
            <i>(none)</i> not to draw it.
            """)
    @ChoicesProvider(ColumnsOrNone.NumbersOrNone.class)
    @Effect(predicate = WithTruth.class, type = EffectType.SHOW)
    @ValueReference(TileColumnChoices.TrueY.class)
    @ValueProvider(TileColumnChoices.TrueY.class)
    String m_yColumn = TileColumns.Y;

    @Layout(Sections.Hardware.class)
    @Widget(title = "Device", description = """
            Where the model predicts. Choose the CPU for results that repeat to the last bit.
            """)
    @ValueSwitchWidget
    DeviceChoice m_device = DeviceChoice.AUTO;

    @Layout(Sections.Extra.class)
    @Widget(title = "Threads (0: all)", description = """
            How many processor cores one operation uses; 0 for all. Lower it to leave some for other work.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_threads;

    @Layout(Sections.Extra.class)
    @Widget(title = "Block size (px)", description = """
            Side of the parts that a whole image is searched in; the cells found do not depend on it. Lower it if memory
            runs out; it must be a multiple of 16.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = InWholeImages.class, type = EffectType.SHOW)
    int m_blockSize = DetectionSettings.DEFAULT.blockSize();

    /** Workflows from before this choice existed predict each tile by itself. */
    static final class AloneBefore implements DefaultProvider<Integer> {

        @Override
        public Integer getDefault() {
            return 0;
        }
    }

    /** As stored by version 1.0.0, and for a node without inputs. */
    PredictorParameters() {
        // the fields say so
    }

    /** For a new node: columns are chosen by what the tables have. */
    PredictorParameters(final NodeParametersInput input) {
        m_tileColumn = TileColumnChoices.TILE.guess(input);
        m_xColumn = TileColumnChoices.TRUE_X.guess(input);
        m_yColumn = TileColumnChoices.TRUE_Y.guess(input);
    }
}
