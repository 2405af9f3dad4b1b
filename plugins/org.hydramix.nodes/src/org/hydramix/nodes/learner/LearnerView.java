package org.hydramix.nodes.learner;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.hydramix.engine.train.HistoryRow;
import org.hydramix.engine.train.Method;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.view.EvenSample;
import org.hydramix.nodes.view.Json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** What the view of the HydraMix Learner shows: the history, some mixed tiles, and the record of the run. */
final class LearnerView {

    /** Name of the page. */
    static final String PAGE = "learner";

    static final String DESCRIPTION = """
        Shows how training went: the terms of the loss, accuracy, the weight of the unlabelled tiles and the learning
        rate over the steps, with the step of the best state marked; for whole images, what was found best on validation
        images; how the guesses are shared among the classes; examples of mixed tiles; and the record of the run (device,
        engine, seed, time). It opens when training has ended; until then the progress of the node tells step, loss and
        remaining time.
        """;

    /** A curve on a screen has about so many points. */
    private static final int MOST_EVALUATIONS = 2000;

    private LearnerView() {
    }

    static JsonObject of(final LearnerRun run) {
        final JsonObject json = Json.view(run.content().classNames());
        final List<HistoryRow> history = run.result().history();
        final List<HistoryRow> shown = shown(history, run.result().bestStep());
        json.add("evaluations", Json.sample(shown.size(), history.size()));
        json.add("history", history(shown, run.content().classNames().size()));
        json.add("labelledShares", shares(run.content()));
        json.addProperty("bestStep", run.result().bestStep());
        // whole images choose no step: the model is the mean over many
        json.addProperty("validated", history.stream().anyMatch(row -> !Double.isNaN(row.validationAccuracy())));
        json.addProperty("validation", run.validation());
        json.add("detection", detection(run));
        json.addProperty("stoppedEarly", run.result().stoppedEarly());
        json.addProperty("semiSupervised", run.config().method() == Method.HYDRAMIX);
        json.add("micronsPerPixel", Json.number(run.content().micronsPerPixel()));
        json.add("examples", MixedExamples.of(run));
        json.add("record", RunRecord.of(run));
        return json;
    }

    /** @return what validation images have chosen; null if there were none with cells */
    private static JsonElement detection(final LearnerRun run) {
        return run.result().model().detection().filter(tuning -> !Double.isNaN(tuning.f1())).<JsonElement>map(tuning -> {
            final JsonObject json = new JsonObject();
            json.addProperty("f1", tuning.f1());
            json.addProperty("confidence", tuning.confidence());
            return json;
        }).orElse(JsonNull.INSTANCE);
    }

    /** @return some of many, the best and the last among them, whose figures are shown */
    static List<HistoryRow> shown(final List<HistoryRow> history, final int bestStep) {
        final IntStream besides = IntStream.range(0, history.size())
            .filter(i -> i == history.size() - 1 || history.get(i).step() == bestStep);
        return IntStream.concat(EvenSample.of(history.size(), MOST_EVALUATIONS), besides).distinct().sorted()
            .mapToObj(history::get).toList();
    }

    private static JsonObject history(final List<HistoryRow> rows, final int classes) {
        final JsonObject json = new JsonObject();
        column(json, "step", rows, HistoryRow::step);
        column(json, "learningRate", rows, HistoryRow::learningRate);
        column(json, "unlabelledWeight", rows, HistoryRow::unlabelledWeight);
        column(json, "loss", rows, HistoryRow::loss);
        column(json, "classLoss", rows, HistoryRow::classLoss);
        column(json, "unlabelledLoss", rows, HistoryRow::unlabelledLoss);
        column(json, "locationLoss", rows, HistoryRow::locationLoss);
        column(json, "trainingAccuracy", rows, HistoryRow::trainingAccuracy);
        column(json, "validationAccuracy", rows, HistoryRow::validationAccuracy);
        column(json, "validationMacroF1", rows, HistoryRow::validationMacroF1);
        column(json, "validationLocationError", rows, HistoryRow::validationLocationError);
        final JsonArray shares = new JsonArray();
        for (int c = 0; c < classes; c++) {
            final int cls = c;
            shares.add(Json.numbers(rows.stream().mapToDouble(
                row -> cls < row.guessShares().size() ? row.guessShares().get(cls) : Double.NaN)));
        }
        json.add("guessShares", shares);
        return json;
    }

    private static void column(final JsonObject json, final String name, final List<HistoryRow> rows,
        final ToDoubleFunction<HistoryRow> value) {
        json.add(name, Json.numbers(rows.stream().mapToDouble(value)));
    }

    /** Share of each class of the labelled tiles or cells, in the order of the classes. */
    private static JsonArray shares(final TrainingContent content) {
        final int[] counts = content.labelledPerClass();
        final double sum = IntStream.of(counts).sum();
        return Json.numbers(IntStream.range(0, content.classNames().size())
            .mapToDouble(c -> c < counts.length ? counts[c] / sum : 0));
    }
}
