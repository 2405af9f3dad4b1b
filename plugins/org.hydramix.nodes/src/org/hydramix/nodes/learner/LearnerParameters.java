package org.hydramix.nodes.learner;

import org.hydramix.engine.field.FieldSettings;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.dialog.PortColumns;
import org.hydramix.nodes.dialog.Ranges.AboveZero;
import org.hydramix.nodes.dialog.Ranges.AtLeastTwo;
import org.hydramix.nodes.dialog.Ranges.AtMostOne;
import org.hydramix.nodes.dialog.Ranges.BelowOne;
import org.hydramix.nodes.dialog.Sections;
import org.hydramix.nodes.dialog.TileColumnChoices;
import org.hydramix.nodes.tile.LabelColumns;
import org.hydramix.nodes.tile.TileColumns;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.LocalFileWriterWidget;
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
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.knime.node.parameters.widget.text.TextInputWidget;

/** Settings of the HydraMix Learner. Their defaults are the engine's. */
@LoadDefaultsForAbsentFields
final class LearnerParameters implements NodeParameters {

    @Layout(ValidationSection.class)
    @Widget(title = "Tile column", description = """
            The column with the validation tiles. Change it only if it is not named as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Images.class)
    @Effect(predicate = LearnerEffects.HasValidation.class, type = EffectType.SHOW)
    @ValueReference(TileColumnChoices.Tile.class)
    @ValueProvider(TileColumnChoices.Tile.class)
    String m_tileColumn = TileColumns.TILE;

    @Layout(ValidationSection.class)
    @Widget(title = "Class column", description = """
            The column with the class of the validation tiles. Change it only if it is not named as the Tile Reader
            names it.
            """)
    @ChoicesProvider(PortColumns.Texts.class)
    @Effect(predicate = LearnerEffects.ValidatesTiles.class, type = EffectType.SHOW)
    @ValueReference(TileColumnChoices.ClassName.class)
    @ValueProvider(TileColumnChoices.ClassName.class)
    String m_classColumn = TileColumns.CLASS;

    @Layout(ValidationSection.class)
    @Widget(title = "X column", description = """
            The column with the horizontal position of the cell in pixels of the tile. Change it only if it is not named
            as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Numbers.class)
    @Effect(predicate = LearnerEffects.ValidatesTiles.class, type = EffectType.SHOW)
    @ValueReference(TileColumnChoices.CellX.class)
    @ValueProvider(TileColumnChoices.CellX.class)
    String m_xColumn = TileColumns.X;

    @Layout(ValidationSection.class)
    @Widget(title = "Y column", description = """
            The column with the vertical position of the cell in pixels of the tile. Change it only if it is not named
            as the Tile Reader names it.
            """)
    @ChoicesProvider(PortColumns.Numbers.class)
    @Effect(predicate = LearnerEffects.ValidatesTiles.class, type = EffectType.SHOW)
    @ValueReference(TileColumnChoices.CellY.class)
    @ValueProvider(TileColumnChoices.CellY.class)
    String m_yColumn = TileColumns.Y;

    @Layout(Sections.Training.class)
    @Widget(title = "Method", description = """
            What the network learns from. Train the baseline beside HydraMix to see what the unlabelled tiles are worth.
            """)
    @RadioButtonsWidget
    @ValueReference(LearnerEffects.MethodSetting.class)
    MethodChoice m_method = MethodChoice.valueOf(TrainingConfig.DEFAULT.method().name());

    @Layout(Sections.Training.class)
    @Widget(title = "Network", description = """
            Size of the network. Choose a larger one if you have a GPU and many tiles.
            """)
    @ValueSwitchWidget
    NetworkChoice m_network = NetworkChoice.valueOf(TrainingConfig.DEFAULT.preset().name());

    @Layout(Sections.Training.class)
    @Widget(title = "Steps", description = """
            How long training lasts, in batches. Raise it if the loss is still falling at the end; lower it for a quick
            try.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = LearnerEffects.TrainsOnTiles.class, type = EffectType.SHOW)
    int m_steps = TrainingConfig.DEFAULT.schedule().steps();

    @Layout(Sections.Training.class)
    @Widget(title = "Steps on whole images", description = """
            How long training on whole images with all their cells lasts, in batches of parts of images. Raise it if the
            loss is still falling at the end; lower it for a quick try.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = LearnerEffects.TrainsOnImages.class, type = EffectType.SHOW)
    int m_imageSteps = FieldSettings.USUAL_STEPS;

    @Layout(Sections.Training.class)
    @Advanced
    @Widget(title = "Labelled tiles per step", description = """
            How many labelled tiles one step sees. Lower it if memory runs out.
            """)
    @NumberInputWidget(minValidation = AtLeastTwo.class)
    @Effect(predicate = LearnerEffects.TrainsOnTiles.class, type = EffectType.SHOW)
    int m_labelledBatch = TrainingConfig.DEFAULT.schedule().labelledBatch();

    @Layout(Sections.Training.class)
    @Advanced
    @Widget(title = "Unlabelled tiles per step", description = """
            How many unlabelled tiles one step sees, each in several copies. Lower it if memory runs out.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = LearnerEffects.GuessesTiles.class, type = EffectType.SHOW)
    int m_unlabelledBatch = TrainingConfig.DEFAULT.schedule().unlabelledBatch();

    @Layout(Sections.Training.class)
    @Advanced
    @Widget(title = "Learning rate", description = """
            How far each step moves the weights at first; it falls to 0 until the end. Lower it if the loss jumps or
            becomes infinite. Write 0.001, not 1e-3.
            """)
    @NumberInputWidget(minValidation = AboveZero.class)
    double m_learningRate = TrainingConfig.DEFAULT.schedule().learningRate();

    @Layout(Sections.Training.class)
    @Advanced
    @Widget(title = "Warm-up (share of the steps)", description = """
            Over this share of training the network learns from the labelled tiles alone, until its guesses are worth
            something. Set it to 0 to follow the published method; raise it if you have few labels.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = BelowOne.class)
    @Effect(predicate = LearnerEffects.UsesUnlabelled.class, type = EffectType.SHOW)
    double m_warmUpFraction = TrainingConfig.DEFAULT.guess().warmUpFraction();

    @Layout(Sections.Training.class)
    @Advanced
    @Widget(title = "Weight of unlabelled tiles", description = """
            How much guessed labels count against given ones, once the ramp is over. Lower it if guesses are often wrong, and to 2
            (with a warm-up and a ramp of 0.5, and the squared error) for whole images, most of which shows no cell.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = LearnerEffects.UsesUnlabelled.class, type = EffectType.SHOW)
    double m_unlabelledWeight = TrainingConfig.DEFAULT.loss().unlabelledWeight();

    @Layout(Sections.Training.class)
    @Advanced
    @Widget(title = "Ramp (share of the steps after the warm-up)", description = """
            Over this share of the training that follows the warm-up, the weight of unlabelled tiles grows from 0, while
            guesses are still poor. Raise it if accuracy falls when the warm-up ends.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMostOne.class)
    @Effect(predicate = LearnerEffects.UsesUnlabelled.class, type = EffectType.SHOW)
    double m_rampFraction = TrainingConfig.DEFAULT.loss().rampFraction();

    @Layout(Sections.Training.class)
    @Advanced
    @Widget(title = "Loss of guessed labels", description = """
            How the network's answer is compared with a guessed label; on whole images cross-entropy compares the classes of cells
            only. Choose the squared error to follow the published method, for whole images, or if most guesses are wrong.
            """)
    @ValueSwitchWidget
    @Effect(predicate = LearnerEffects.UsesUnlabelled.class, type = EffectType.SHOW)
    @Migration(GuessLossBefore.class)
    GuessLossChoice m_guessLoss = GuessLossChoice.valueOf(TrainingConfig.DEFAULT.loss().guessLoss().name());

    @Layout(Sections.Training.class)
    @Widget(title = "Neighbouring tiles", description = """
            How many tiles nearest to an unlabelled one in its image count for its guessed label, as cells of a class lie
            together; 0 guesses each tile by itself, as in the published method. Try 20 if the model is only for hospitals that
            unlabelled tiles come from. Not used for whole images.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = LearnerEffects.GuessesTiles.class, type = EffectType.SHOW)
    int m_neighbours = TrainingConfig.DEFAULT.guess().neighbours();

    @Layout(Sections.Training.class)
    @Advanced
    @Widget(title = "Steps between evaluations", description = """
            How often a row is added to the history, and validation tiles are looked at. Raise it if that takes long.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_evaluationInterval = TrainingConfig.DEFAULT.schedule().evaluationInterval();

    @Layout(Sections.Training.class)
    @Widget(title = "Patience (evaluations)", description = """
            Training stops after this many evaluations without improvement on the validation tiles; 0 never stops early.
            Set it to save time on long trainings.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = LearnerEffects.ValidatesTiles.class, type = EffectType.SHOW)
    int m_patience = TrainingConfig.DEFAULT.schedule().patience();

    @Layout(Sections.Output.class)
    @Widget(title = "Model file", description = """
            Also writes the model to this file, for the Predictor in another workflow. A file of that name is replaced. Leave it
            empty to keep the model in this workflow only.
            """)
    @LocalFileWriterWidget(placeholder = "model.hydramix", fileExtension = "hydramix")
    String m_modelFile = "";

    @Layout(Sections.Output.class)
    @Widget(title = "Checkpoint folder", description = """
            Saves the state of training in this folder, so that a training that was interrupted goes on where it was. Leave it
            empty for short trainings. Not used for whole images, whose training starts anew after an interruption.
            """)
    @ValueReference(LearnerEffects.CheckpointFolder.class)
    @TextInputWidget(placeholder = "/path/to/folder")
    String m_checkpointFolder = "";

    @Layout(Sections.Output.class)
    @Widget(title = "Steps between checkpoints", description = """
            How often the state is saved. Lower it if you expect interruptions, raise it if the disk is slow.
            """)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = LearnerEffects.HasCheckpoints.class, type = EffectType.SHOW)
    int m_checkpointInterval = TrainingConfig.DEFAULT.runtime().checkpointInterval();

    @Layout(Sections.Hardware.class)
    @Widget(title = "Device", description = """
            Where training runs. Choose the CPU for results that repeat to the last bit.
            """)
    @ValueSwitchWidget
    DeviceChoice m_device = DeviceChoice.valueOf(TrainingConfig.DEFAULT.runtime().device().name());

    @Layout(Sections.Hardware.class)
    @Widget(title = "Threads (0: all)", description = """
            How many processor cores one operation uses; 0 for all. Lower it to leave some for other work.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_threads = TrainingConfig.DEFAULT.runtime().threads();

    @Layout(Sections.Extra.class)
    @Widget(title = "Seed", description = """
            Decides on every random choice: on the CPU the same seed gives the same model. Change it to see how much
            results vary by chance.
            """)
    int m_seed = (int)TrainingConfig.DEFAULT.seed();

    @Layout(Sections.Extra.class)
    @Widget(title = "Cross-entropy weight (alpha)", description = """
            Weight of the usual loss of classification. Raise it against beta if labels are trustworthy.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_crossEntropyWeight = TrainingConfig.DEFAULT.loss().crossEntropyWeight();

    @Layout(Sections.Extra.class)
    @Widget(title = "Reverse cross-entropy weight (beta)", description = """
            Weight of the part of the loss that forgives wrong labels; 0 leaves it out. Raise it if many labels are
            doubtful.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_reverseWeight = TrainingConfig.DEFAULT.loss().reverseWeight();

    @Layout(Sections.Extra.class)
    @Widget(title = "Location weight", description = """
            How much the position of the cell counts against its class. Raise it if positions are imprecise; 0 learns
            classes only.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_locationWeight = TrainingConfig.DEFAULT.loss().locationWeight();

    @Layout(Sections.Extra.class)
    @Widget(title = "Guess with averaged weights", description = """
            Lets the moving average of the network guess the labels, which is steadier than the network in training.
            Switch it off to follow the published method.
            """)
    @Effect(predicate = LearnerEffects.UsesUnlabelled.class, type = EffectType.SHOW)
    boolean m_averagedTeacher = TrainingConfig.DEFAULT.guess().averagedTeacher();

    @Layout(Sections.Extra.class)
    @Widget(title = "Guess in true colours", description = """
            Guesses the label of an unlabelled tile with its stain and focus as they are, while the network learns from the tile in
            another stain and focus. Switch it off to follow the published method. Not used for whole images.
            """)
    @Effect(predicate = LearnerEffects.GuessesTiles.class, type = EffectType.SHOW)
    @Migration(GuessesBefore.class)
    boolean m_trueColours = TrainingConfig.DEFAULT.guess().trueColours();

    @Layout(Sections.Extra.class)
    @Widget(title = "Align guessed classes", description = """
            Keeps the guesses of rare classes from dying out, by the class shares of the labelled tiles; on whole images
            with the squared error only. Switch it off if the labelled tiles were drawn evenly but the tissue is not.
            """)
    @Effect(predicate = LearnerEffects.UsesUnlabelled.class, type = EffectType.SHOW)
    boolean m_alignClasses = TrainingConfig.DEFAULT.guess().alignClasses();

    @Layout(Sections.Extra.class)
    @Widget(title = "Weight decay", description = """
            Pulls weights towards 0, against learning tiles by heart. Raise it if accuracy is much better in training
            than on the validation tiles.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_weightDecay = TrainingConfig.DEFAULT.schedule().weightDecay();

    @Layout(Sections.Extra.class)
    @Widget(title = "Decay of the weight average", description = """
            The model is a moving average of the network in training; this share stays in it at each step. Raise it for
            long trainings. On whole images only guesses come from it; the model is the mean over the second half.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = BelowOne.class)
    double m_averageDecay = TrainingConfig.DEFAULT.schedule().averageDecay();

    /** As stored by version 1.0.0, and for a node without inputs. */
    LearnerParameters() {
        // the fields say so
    }

    /** For a new node: columns are chosen by what the tables have. */
    LearnerParameters(final NodeParametersInput input) {
        m_tileColumn = TileColumnChoices.TILE.guess(input);
        m_classColumn = TileColumnChoices.CLASS.guess(input);
        m_xColumn = TileColumnChoices.X.guess(input);
        m_yColumn = TileColumnChoices.Y.guess(input);
    }

    LabelColumns labelColumns() {
        return new LabelColumns(m_tileColumn, m_classColumn, m_xColumn, m_yColumn);
    }
}
