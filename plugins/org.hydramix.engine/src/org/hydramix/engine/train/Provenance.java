package org.hydramix.engine.train;

import java.util.Optional;

import org.hydramix.djl.DjlEngine;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.file.MetaReader;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** How a model came to be. Says nothing that would differ between two runs of the same training. */
final class Provenance {

    private Provenance() {
    }

    static String of(final TrainingSet set, final Optional<PatchSet> validation, final TrainingConfig config,
        final String dataFingerprint, final boolean continued, final Progress progress, final int step) {
        final var data = new JsonObject();
        data.addProperty("fingerprint", dataFingerprint);
        data.addProperty("labelled", set.labelled().count());
        data.addProperty("unlabelled", set.unlabelled().count());
        data.addProperty("validation", validation.map(PatchSet::count).orElse(0));
        data.add("labelledShares", shares(set.labelled()));
        final var json = new JsonObject();
        json.addProperty("engine", "PyTorch " + DjlEngine.PYTORCH_VERSION);
        json.add("config", ConfigJson.of(config));
        json.add("recipe", ConfigJson.of(set.recipe()));
        json.add("data", data);
        json.addProperty("continuedFromModel", continued);
        json.addProperty("step", step);
        progress.history().stream().filter(row -> row.step() == step).findFirst().ifPresent(row -> {
            json.addProperty("loss", MetaReader.orNull(row.loss()));
            json.addProperty("validationAccuracy", MetaReader.orNull(row.validationAccuracy()));
            json.addProperty("validationMacroF1", MetaReader.orNull(row.validationMacroF1()));
            json.addProperty("validationLocationError", MetaReader.orNull(row.validationLocationError()));
        });
        return json.toString();
    }

    private static JsonArray shares(final PatchSet labelled) {
        final var array = new JsonArray();
        for (final float share : ClassShares.of(labelled)) {
            array.add(share);
        }
        return array;
    }
}
