package org.hydramix.nodes.scorer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.hydramix.engine.score.ClassificationScore;
import org.hydramix.nodes.port.PortInputs;
import org.hydramix.nodes.tile.ImageTable;
import org.hydramix.nodes.view.ViewTable;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.DefaultModel.ExecuteOutput;

import com.google.gson.JsonObject;

/** What the HydraMix Scorer does. */
final class Scoring {

    private static final double READING_TRUTH = 0.5;

    private final ExecutionContext exec;

    private final Map<String, Answer> truth = new HashMap<>();

    private final Cases cases = new Cases();

    private long withoutClass;

    private long unmatched;

    private final TileScoreView view;

    private Scoring(final ExecutionContext exec, final TileScoreView view) {
        this.exec = exec;
        this.view = view;
    }

    static PortObjectSpec[] configure(final ScorerParameters p, final DataTableSpec predictions,
        final DataTableSpec truth) throws InvalidSettingsException {
        final boolean cells = p.m_mode == ScoringMode.CELLS;
        if (cells && !(p.m_matchingRadius > 0)) {
            throw new InvalidSettingsException(
                "The matching radius must be more than 0 µm, not " + p.m_matchingRadius + ".");
        }
        if (PortInputs.isKnown(predictions)) {
            if (cells) {
                ImageTables.checkFound(predictions, p);
            } else {
                AnswerTable.predictions(predictions, p);
            }
        }
        if (PortInputs.isKnown(truth)) {
            if (cells) {
                ImageTables.checkTruth(truth, p);
            } else if (ImageTable.isOne(truth)) {
                throw new InvalidSettingsException("The second table has whole images with all their cells. Set Score to "
                    + "'Cells of whole images', or connect the tiles that were predicted.");
            } else {
                AnswerTable.truth(truth, p);
            }
        }
        return new PortObjectSpec[]{ScoreTables.SCORES, ScoreTables.PER_CLASS, null, CellScoreTables.FREE_RESPONSE};
    }

    static void execute(final ScorerParameters p, final BufferedDataTable predictions, final BufferedDataTable truth,
        final ExecutionContext exec, final ExecuteOutput output) throws KNIMEException, CanceledExecutionException {
        if (p.m_mode == ScoringMode.CELLS) {
            CellScoring.execute(p, predictions, truth, exec, output);
            return;
        }
        final DataTableSpec spec = predictions.getDataTableSpec();
        final Scoring scoring =
            new Scoring(exec, new TileScoreView(spec, spec.findColumnIndex(p.m_predictedClassColumn)));
        try {
            scoring.readTruth(truth, AnswerTable.truth(truth.getDataTableSpec(), p));
            scoring.readPredictions(predictions, AnswerTable.predictions(spec, p));
        } catch (final InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        if (scoring.cases.count() == 0) {
            throw new KNIMEException("None of the " + predictions.size() + " predictions has a true class under the "
                + "same Row ID among the " + truth.size() + " rows of the second table. Connect the tiles that were "
                + "predicted, with their Row IDs unchanged. If these are cells found in whole images, set Score to "
                + "'Cells of whole images'.");
        }
        scoring.warning().ifPresent(output::setWarningMessage);
        final ClassificationScore classes = scoring.cases.classification();
        final BufferedDataTable[] tables = {ScoreTables.scores(classes, scoring.cases.localisation(), exec),
            ScoreTables.perClass(classes, exec), ScoreTables.confusion(classes, exec),
            new CellScoreTables(exec).noFreeResponse()};
        output.setOutData(tables);
        final JsonObject json = ScorerView.of(tables[0], tables[1], tables[2], tables[3]);
        scoring.view.addTo(json, classes.classNames());
        output.setInternalData(ViewTable.write(json, exec));
    }

    private void readTruth(final BufferedDataTable table, final AnswerTable columns)
        throws CanceledExecutionException {
        try (CloseableRowIterator rows = table.iterator()) {
            for (long i = 1; rows.hasNext(); i++) {
                exec.checkCanceled();
                exec.setProgress(READING_TRUTH * i / table.size(), "Reading the truth");
                final DataRow row = rows.next();
                columns.read(row).ifPresent(answer -> truth.put(row.getKey().getString(), answer));
            }
        }
    }

    private void readPredictions(final BufferedDataTable table, final AnswerTable columns)
        throws CanceledExecutionException {
        try (CloseableRowIterator rows = table.iterator()) {
            for (long i = 1; rows.hasNext(); i++) {
                exec.checkCanceled();
                exec.setProgress(READING_TRUTH + (1 - READING_TRUTH) * i / table.size(), "Reading predictions");
                final DataRow row = rows.next();
                final Optional<Answer> prediction = columns.read(row);
                final Answer answer = truth.get(row.getKey().getString());
                if (prediction.isEmpty()) {
                    withoutClass++;
                } else if (answer == null) {
                    unmatched++;
                } else {
                    cases.add(answer, prediction.get());
                    view.add(row, answer, prediction.get());
                }
            }
        }
    }

    private Optional<String> warning() {
        if (withoutClass + unmatched == 0) {
            return Optional.empty();
        }
        return Optional.of("Not scored: " + unmatched + " predictions without a true class under the same Row ID, and "
            + withoutClass + " rows without a predicted class.");
    }
}
