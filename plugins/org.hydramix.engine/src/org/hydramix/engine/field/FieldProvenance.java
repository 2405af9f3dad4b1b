package org.hydramix.engine.field;

import java.util.List;

import org.hydramix.djl.DjlEngine;
import org.hydramix.engine.file.MetaReader;
import org.hydramix.engine.train.ConfigJson;
import org.hydramix.engine.train.HistoryRow;
import org.hydramix.engine.train.TrainingConfig;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** How a detector came to be. Says nothing that would differ between two runs of the same training. */
final class FieldProvenance {

    private FieldProvenance() {
    }

    /** @param shares {@code [classes]}, class shares of the windows that were learnt from; they sum to 1, or all are 0
     *            if the windows that they were taken from show no class */
    static String of(final FieldSet set, final TrainingConfig config, final boolean continued,
        final List<HistoryRow> history, final float[] shares) {
        final var labelledShares = new JsonArray();
        for (final float share : shares) {
            labelledShares.add(share);
        }
        final var data = new JsonObject();
        data.addProperty("labelledImages", set.labelled().size());
        data.addProperty("labelledCells", set.labelled().stream().mapToInt(field -> field.cells().size()).sum());
        data.add("labelledShares", labelledShares);
        data.addProperty("unlabelledImages", set.unlabelled().size());
        final var json = new JsonObject();
        json.addProperty("engine", "PyTorch " + DjlEngine.PYTORCH_VERSION);
        json.addProperty("trainedOn", "fields of view");
        json.add("config", ConfigJson.of(config));
        json.add("recipe", ConfigJson.of(set.recipe()));
        json.add("data", data);
        json.addProperty("continuedFromModel", continued);
        json.addProperty("step", config.schedule().steps());
        json.addProperty("loss", MetaReader.orNull(history.get(history.size() - 1).loss()));
        return json.toString();
    }
}
