package org.hydramix.nodes.learner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.hydramix.engine.train.HistoryRow;
import org.hydramix.engine.train.Method;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.view.Json;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;

/** What one wants to know about a training a year later. */
final class RunRecord {

    private static final int TENTHS_UNTIL = 60;

    private RunRecord() {
    }

    /** @return pairs of label and value */
    static JsonArray of(final LearnerRun run) {
        final TrainingContent content = run.content();
        final boolean images = content instanceof TrainingContent.Images;
        final List<HistoryRow> history = run.result().history();
        final int steps = history.isEmpty() ? 0 : history.get(history.size() - 1).step();
        final List<String[]> record = new ArrayList<>();
        add(record, "Method", run.config().method() == Method.HYDRAMIX ? "HydraMix (semi-supervised)"
            : "Supervised baseline (" + (images ? "annotated images" : "labelled tiles") + " only)");
        add(record, images ? "Annotated images" : "Labelled tiles", Integer.toString(content.labelled()));
        if (images) {
            add(record, "Annotated cells", Integer.toString(IntStream.of(content.labelledPerClass()).sum()));
        }
        add(record, images ? "Unlabelled images" : "Unlabelled tiles", Integer.toString(content.unlabelled()));
        add(record, images ? "Validation images" : "Validation tiles", run.validation() == 0 ? "none" : Integer.toString(run.validation()));
        add(record, images ? "Patch" : "Tile", content.patchSize() + " × " + content.patchSize() + " px"
            + (Double.isNaN(content.micronsPerPixel()) ? ", resolution unknown"
                : String.format(Locale.ROOT, ", %.3g µm/px", content.micronsPerPixel())));
        add(record, "Network", run.config().preset().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        add(record, "Steps", steps + " of " + run.config().schedule().steps()
            + (run.result().stoppedEarly() ? ", stopped early" : ""));
        add(record, "Device", run.result().device());
        add(record, "Engine", JsonParser.parseString(run.result().model().provenance()).getAsJsonObject().get("engine")
            .getAsString());
        add(record, "Seed", Long.toString(run.config().seed()));
        add(record, "Time", text(run.time()));
        return Json.pairs(record);
    }

    private static void add(final List<String[]> record, final String label, final String value) {
        record.add(new String[]{label, value});
    }

    private static String text(final Duration time) {
        if (time.toSeconds() < TENTHS_UNTIL) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        return (time.toHours() > 0 ? time.toHours() + " h " : "") + time.toMinutesPart() + " min "
            + time.toSecondsPart() + " s";
    }
}
