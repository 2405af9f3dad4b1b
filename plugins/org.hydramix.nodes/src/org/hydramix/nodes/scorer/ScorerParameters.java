package org.hydramix.nodes.scorer;

import org.hydramix.nodes.dialog.ColumnsOrNone;
import org.hydramix.nodes.dialog.PortColumns;
import org.hydramix.nodes.dialog.Sections;
import org.hydramix.nodes.predictor.PredictionColumns;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;

/** Settings of the HydraMix Scorer. */
@LoadDefaultsForAbsentFields
final class ScorerParameters implements NodeParameters {

    /** What is scored. */
    interface Mode extends ParameterReference<ScoringMode> {
    }

    /** Cells of whole images are scored. */
    static final class OfCells implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(Mode.class).isOneOf(ScoringMode.CELLS);
        }
    }

    @Layout(Sections.Data.class)
    @Widget(title = "Score", description = """
            What is compared. Choose cells of whole images if the Predictor searched whole images.
            """)
    @RadioButtonsWidget
    @ValueReference(Mode.class)
    ScoringMode m_mode = ScoringMode.TILES;

    @Layout(Sections.Data.class)
    @Widget(title = "Matching radius (µm)", description = """
            How far a found cell may be from the true one. The default of 3 µm is 6 px at 20x; raise it for large nuclei
            or careless dots.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = OfCells.class, type = EffectType.SHOW)
    double m_matchingRadius = 3;

    @Layout(Sections.Data.class)
    @Widget(title = "Ignored classes", description = """
            Classes that are not scored, separated by commas. Use it for classes that were not annotated in all images:
            a cell found on a dot of such a class is neither right nor wrong.
            """)
    @Effect(predicate = OfCells.class, type = EffectType.SHOW)
    String m_ignoredClasses = "";

    @Layout(Sections.Data.class)
    @Widget(title = "Predicted class column", description = """
            The column of the first table with the predicted class. Change it only if the Predictor's name was taken.
            """)
    @ChoicesProvider(PortColumns.Texts.class)
    @ValueReference(ScorerColumns.PredictedClass.class)
    @ValueProvider(ScorerColumns.PredictedClass.class)
    String m_predictedClassColumn = PredictionColumns.PREDICTED_CLASS;

    @Layout(Sections.Data.class)
    @Widget(title = "Confidence column", description = """
            The column of the first table with the probability of the predicted class, for the calibration error.
            Choose <i>(none)</i> if there is none.
            """)
    @ChoicesProvider(ColumnsOrNone.NumbersOrNone.class)
    @ValueReference(ScorerColumns.Confidence.class)
    @ValueProvider(ScorerColumns.Confidence.class)
    String m_confidenceColumn = PredictionColumns.CONFIDENCE;

    @Layout(Sections.Data.class)
    @Widget(title = "Predicted X column", description = """
            The column of the first table with the predicted horizontal position. Choose <i>(none)</i> not to score
            positions.
            """)
    @ChoicesProvider(ColumnsOrNone.NumbersOrNone.class)
    @ValueReference(ScorerColumns.PredictedX.class)
    @ValueProvider(ScorerColumns.PredictedX.class)
    String m_predictedXColumn = PredictionColumns.PREDICTED_X;

    @Layout(Sections.Data.class)
    @Widget(title = "Predicted Y column", description = """
            The column of the first table with the predicted vertical position. Choose <i>(none)</i> not to score
            positions.
            """)
    @ChoicesProvider(ColumnsOrNone.NumbersOrNone.class)
    @ValueReference(ScorerColumns.PredictedY.class)
    @ValueProvider(ScorerColumns.PredictedY.class)
    String m_predictedYColumn = PredictionColumns.PREDICTED_Y;

    @Layout(TileLabels.class)
    @Widget(title = "True class column", description = """
            The column of the second table with the true class. Change it only if it is not named as the Tile Reader
            names it.
            """)
    @ChoicesProvider(PortColumns.SecondTexts.class)
    @ValueReference(ScorerColumns.TrueClass.class)
    @ValueProvider(ScorerColumns.TrueClass.class)
    String m_classColumn = TileColumns.CLASS;

    @Layout(TileLabels.class)
    @Widget(title = "True X column", description = """
            The column of the second table with the true horizontal position. Choose <i>(none)</i> not to score
            positions.
            """)
    @ChoicesProvider(ColumnsOrNone.SecondNumbersOrNone.class)
    @ValueReference(ScorerColumns.TrueX.class)
    @ValueProvider(ScorerColumns.TrueX.class)
    String m_xColumn = TileColumns.X;

    @Layout(TileLabels.class)
    @Widget(title = "True Y column", description = """
            The column of the second table with the true vertical position. Choose <i>(none)</i> not to score
            positions.
            """)
    @ChoicesProvider(ColumnsOrNone.SecondNumbersOrNone.class)
    @ValueReference(ScorerColumns.TrueY.class)
    @ValueProvider(ScorerColumns.TrueY.class)
    String m_yColumn = TileColumns.Y;

    /** As stored by version 1.0.0, and for a node without inputs. */
    ScorerParameters() {
        // the fields say so
    }

    /** For a new node: columns are chosen by what the tables have. */
    ScorerParameters(final NodeParametersInput input) {
        m_predictedClassColumn = ScorerColumns.PREDICTED_CLASS.guess(input);
        m_confidenceColumn = ScorerColumns.CONFIDENCE.guess(input);
        m_predictedXColumn = ScorerColumns.PREDICTED_X.guess(input);
        m_predictedYColumn = ScorerColumns.PREDICTED_Y.guess(input);
        m_classColumn = ScorerColumns.TRUE_CLASS.guess(input);
        m_xColumn = ScorerColumns.TRUE_X.guess(input);
        m_yColumn = ScorerColumns.TRUE_Y.guess(input);
    }
}
