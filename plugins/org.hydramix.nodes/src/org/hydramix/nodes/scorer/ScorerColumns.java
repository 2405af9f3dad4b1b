package org.hydramix.nodes.scorer;

import java.util.List;

import org.hydramix.nodes.dialog.GuessedColumn;
import org.hydramix.nodes.dialog.TileColumnChoices;
import org.hydramix.nodes.dialog.WantedColumn;
import org.hydramix.nodes.predictor.PredictionColumns;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** The columns of predictions (first table) and of the truth (second table). */
final class ScorerColumns {

    static final WantedColumn PREDICTED_CLASS = new WantedColumn(0, StringValue.class,
        PredictionColumns.PREDICTED_CLASS, List.of("prediction", "predicted", "guessedclass"), true, true);

    static final WantedColumn CONFIDENCE =
        new WantedColumn(0, DoubleValue.class, PredictionColumns.CONFIDENCE, List.of("confidence"), false, false);

    static final WantedColumn PREDICTED_X = new WantedColumn(0, DoubleValue.class, PredictionColumns.PREDICTED_X,
        List.of("predictedx", "guessedx"), false, false);

    static final WantedColumn PREDICTED_Y = new WantedColumn(0, DoubleValue.class, PredictionColumns.PREDICTED_Y,
        List.of("predictedy", "guessedy"), false, false);

    static final WantedColumn TRUE_CLASS = ofTruth(TileColumnChoices.CLASS);

    static final WantedColumn TRUE_X = ofTruth(TileColumnChoices.TRUE_X);

    static final WantedColumn TRUE_Y = ofTruth(TileColumnChoices.TRUE_Y);

    private ScorerColumns() {
    }

    private static WantedColumn ofTruth(final WantedColumn column) {
        return new WantedColumn(1, column.type(), column.usualName(), column.signs(), column.ifOnly(),
            column.required());
    }

    /** {@link ScorerColumns#PREDICTED_CLASS} when the dialog opens. */
    static final class PredictedClass extends GuessedColumn {
        PredictedClass() {
            super(PREDICTED_CLASS);
        }
    }

    /** {@link ScorerColumns#CONFIDENCE} when the dialog opens. */
    static final class Confidence extends GuessedColumn {
        Confidence() {
            super(CONFIDENCE);
        }
    }

    /** {@link ScorerColumns#PREDICTED_X} when the dialog opens. */
    static final class PredictedX extends GuessedColumn {
        PredictedX() {
            super(PREDICTED_X);
        }
    }

    /** {@link ScorerColumns#PREDICTED_Y} when the dialog opens. */
    static final class PredictedY extends GuessedColumn {
        PredictedY() {
            super(PREDICTED_Y);
        }
    }

    /** {@link ScorerColumns#TRUE_CLASS} when the dialog opens. */
    static final class TrueClass extends GuessedColumn {
        TrueClass() {
            super(TRUE_CLASS);
        }
    }

    /** {@link ScorerColumns#TRUE_X} when the dialog opens. */
    static final class TrueX extends GuessedColumn {
        TrueX() {
            super(TRUE_X);
        }
    }

    /** {@link ScorerColumns#TRUE_Y} when the dialog opens. */
    static final class TrueY extends GuessedColumn {
        TrueY() {
            super(TRUE_Y);
        }
    }
}
