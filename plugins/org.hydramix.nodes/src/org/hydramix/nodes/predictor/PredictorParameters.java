package org.hydramix.nodes.predictor;

import java.util.Arrays;

import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.dialog.PortColumns;
import org.hydramix.nodes.dialog.Sections;
import org.hydramix.nodes.dialog.TileColumnChoices;
import org.hydramix.nodes.port.ModelPortObjectSpec;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.LocalFileReaderWidget;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.util.BooleanReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;

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

    @Layout(Sections.Output.class)
    @Widget(title = "Average over mirror images", description = """
            Predicts each tile in four mirror images and averages, which is a little better and takes four times as
            long. Switch it off for a quick look.
            """)
    boolean m_flips = true;

    @Layout(Sections.Output.class)
    @Widget(title = "Draw the predictions", description = """
            Adds a column with the enlarged tile and the predicted position in the colour of the class. Switch it off
            for large tables.
            """)
    @ValueReference(WithOverlay.class)
    boolean m_overlay = true;

    @Layout(Sections.Output.class)
    @Widget(title = "True X column", description = """
            The column with the true horizontal position, drawn as a hollow ring if the table has it. Leave it empty not
            to draw it.
            """)
    @ChoicesProvider(PortColumns.Numbers.class)
    @Effect(predicate = WithOverlay.class, type = EffectType.SHOW)
    @ValueReference(TileColumnChoices.TrueX.class)
    @ValueProvider(TileColumnChoices.TrueX.class)
    String m_xColumn = TileColumns.X;

    @Layout(Sections.Output.class)
    @Widget(title = "True Y column", description = """
            The column with the true vertical position, drawn as a hollow ring if the table has it. Leave it empty not
            to draw it.
            """)
    @ChoicesProvider(PortColumns.Numbers.class)
    @Effect(predicate = WithOverlay.class, type = EffectType.SHOW)
    @ValueReference(TileColumnChoices.TrueY.class)
    @ValueProvider(TileColumnChoices.TrueY.class)
    String m_yColumn = TileColumns.Y;

    @Layout(Sections.Hardware.class)
    @Widget(title = "Device", description = """
            Where the model predicts. Choose the CPU for results that repeat to the last bit.
            """)
    @ValueSwitchWidget
    DeviceChoice m_device = DeviceChoice.AUTO;

    @Layout(Sections.Hardware.class)
    @Widget(title = "Threads (0: all)", description = """
            How many processor cores one operation uses; 0 for all. Lower it to leave some for other work.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_threads;

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
