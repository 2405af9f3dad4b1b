package org.hydramix.nodes.pseudolabel;

import org.hydramix.engine.data.Recipe;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.dialog.PortColumns;
import org.hydramix.nodes.dialog.Sections;
import org.hydramix.nodes.dialog.TileColumnChoices;
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
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the Pseudo-Labeler. */
@LoadDefaultsForAbsentFields
final class PseudoLabelerParameters implements NodeParameters {

    /** A model is connected, so that guesses are made here. */
    static final class HasModel implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getConstant(input -> input.getInPortSpecs().length > 1);
        }
    }

    @Layout(Sections.Data.class)
    @Widget(title = "Tile column", description = """
            The column with the tiles. Change it only if it is not named as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Images.class)
    @ValueReference(TileColumnChoices.Tile.class)
    @ValueProvider(TileColumnChoices.Tile.class)
    String m_tileColumn = TileColumns.TILE;

    @Layout(Sections.Training.class)
    @Widget(title = "Copies per tile (K)", description = """
            Each tile is guessed from this many augmented copies, whose predictions are averaged. More copies give
            steadier guesses and slower training; 2 is usual.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_copies = Recipe.DEFAULT.copies();

    @Layout(Sections.Training.class)
    @Widget(title = "Augmentation", description = """
            How much copies differ from the original tile, here and in training. Use a stronger one if your slides
            differ much in stain, a weaker one if colour tells your classes apart.
            """)
    @ValueSwitchWidget
    StrengthChoice m_augmentation = StrengthChoice.valueOf(Recipe.DEFAULT.augmentation().name());

    @Layout(ModelSections.Hardware.class)
    @Widget(title = "Device", description = """
            Where the model guesses. Choose the CPU for results that repeat to the last bit.
            """)
    @ValueSwitchWidget
    @Effect(predicate = HasModel.class, type = EffectType.SHOW)
    DeviceChoice m_device = DeviceChoice.AUTO;

    @Layout(ModelSections.Hardware.class)
    @Widget(title = "Threads (0: all)", description = """
            How many processor cores one operation uses; 0 for all. Lower it to leave some for other work.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = HasModel.class, type = EffectType.SHOW)
    int m_threads;

    @Layout(ModelSections.Extra.class)
    @Widget(title = "Seed", description = """
            Decides how copies are augmented: the same seed gives the same guesses. Change it to see how much they vary.
            """)
    @Effect(predicate = HasModel.class, type = EffectType.SHOW)
    int m_seed = 1;

    /** As stored by version 1.0.0, and for a node without inputs. */
    PseudoLabelerParameters() {
        // the fields say so
    }

    /** For a new node: columns are chosen by what the tables have. */
    PseudoLabelerParameters(final NodeParametersInput input) {
        m_tileColumn = TileColumnChoices.TILE.guess(input);
    }
}
