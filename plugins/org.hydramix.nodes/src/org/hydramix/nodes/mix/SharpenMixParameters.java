package org.hydramix.nodes.mix;

import org.hydramix.engine.data.Recipe;
import org.hydramix.nodes.dialog.PortColumns;
import org.hydramix.nodes.dialog.Ranges.AboveZero;
import org.hydramix.nodes.dialog.Ranges.AtMostOne;
import org.hydramix.nodes.dialog.Sections;
import org.hydramix.nodes.dialog.TileColumnChoices;
import org.hydramix.nodes.tile.LabelColumns;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.migration.LoadDefaultsForAbsentFields;
import org.knime.node.parameters.updates.ValueProvider;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;

/** Settings of Sharpen &amp; Mix. */
@LoadDefaultsForAbsentFields
final class SharpenMixParameters implements NodeParameters {

    @Layout(Sections.Data.class)
    @Widget(title = "Tile column", description = """
            The column with the labelled tiles. Change it only if it is not named as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Images.class)
    @ValueReference(TileColumnChoices.Tile.class)
    @ValueProvider(TileColumnChoices.Tile.class)
    String m_tileColumn = TileColumns.TILE;

    @Layout(TileLabels.class)
    @Widget(title = "Class column", description = """
            The column with the class of the cell. Change it only if it is not named as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Texts.class)
    @ValueReference(TileColumnChoices.ClassName.class)
    @ValueProvider(TileColumnChoices.ClassName.class)
    String m_classColumn = TileColumns.CLASS;

    @Layout(TileLabels.class)
    @Widget(title = "X column", description = """
            The column with the horizontal position of the cell in pixels of the tile. Change it only if it is not named
            as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Numbers.class)
    @ValueReference(TileColumnChoices.CellX.class)
    @ValueProvider(TileColumnChoices.CellX.class)
    String m_xColumn = TileColumns.X;

    @Layout(TileLabels.class)
    @Widget(title = "Y column", description = """
            The column with the vertical position of the cell in pixels of the tile. Change it only if it is not named
            as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Numbers.class)
    @ValueReference(TileColumnChoices.CellY.class)
    @ValueProvider(TileColumnChoices.CellY.class)
    String m_yColumn = TileColumns.Y;

    @Layout(Sections.Training.class)
    @Widget(title = "Temperature (T)", description = """
            Sharpens guessed labels: 1 leaves them as they are, smaller values move them towards the likeliest class.
            Raise it if training settles on wrong classes too early; 0.5 is usual.
            """)
    @NumberInputWidget(minValidation = AboveZero.class, maxValidation = AtMostOne.class)
    double m_temperature = Recipe.DEFAULT.temperature();

    @Layout(Sections.Training.class)
    @Widget(title = "MixUp alpha", description = """
            How strongly pairs of tiles are blended: near 0 one of the two prevails, 1 makes every mixture equally
            likely, 0 switches mixing off. Lower it if blended tiles no longer look like tissue; MixMatch used 0.75.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_mixupAlpha = Recipe.DEFAULT.mixupAlpha();

    @Layout(Sections.Output.class)
    @Widget(title = "Rows of the preview", description = """
            How many mixed tiles the first output shows. They are an example; training mixes afresh in every step.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_previewRows = 50;

    @Layout(Sections.Extra.class)
    @Widget(title = "Seed", description = """
            Decides which tiles the preview mixes. It does not change training, which has a seed of its own.
            """)
    int m_seed = 1;

    /** As stored by version 1.0.0, and for a node without inputs. */
    SharpenMixParameters() {
        // the fields say so
    }

    /** For a new node: columns are chosen by what the tables have. */
    SharpenMixParameters(final NodeParametersInput input) {
        m_tileColumn = TileColumnChoices.TILE.guess(input);
        m_classColumn = TileColumnChoices.CLASS.guess(input);
        m_xColumn = TileColumnChoices.X.guess(input);
        m_yColumn = TileColumnChoices.Y.guess(input);
    }

    LabelColumns labelColumns() {
        return new LabelColumns(m_tileColumn, m_classColumn, m_xColumn, m_yColumn);
    }
}
