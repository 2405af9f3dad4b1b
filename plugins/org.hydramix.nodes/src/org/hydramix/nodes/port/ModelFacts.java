package org.hydramix.nodes.port;

import org.hydramix.engine.model.HydraMixModel;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** How a model came to be, read from its provenance; what an older or foreign model does not say is not known. */
final class ModelFacts {

    private final JsonObject provenance;

    ModelFacts(final String provenance) {
        JsonElement read;
        try {
            read = JsonParser.parseString(provenance);
        } catch (final JsonParseException e) {
            read = new JsonObject();
        }
        this.provenance = read.isJsonObject() ? read.getAsJsonObject() : new JsonObject();
    }

    /** @return share of the validation tiles that were classified right; NaN if not known */
    double validationAccuracy() {
        return number(provenance, "validationAccuracy");
    }

    /** @return macro-F1 on the validation tiles; NaN if not known */
    double validationMacroF1() {
        return number(provenance, "validationMacroF1");
    }

    /** Adds what is known. */
    void describe(final HydraMixModel model, final Facts facts) {
        final int size = model.network().patchSize();
        facts
            .add("Network", "Wide-ResNet " + model.network().depth() + "-" + model.network().width() + ", "
                + model.parameters().length + " weights")
            .add("Classes", String.join(", ", model.classNames()))
            .add("Patch", size + " px" + (Double.isNaN(model.micronsPerPixel()) ? ""
                : " = " + Facts.number(size * model.micronsPerPixel()) + " µm"))
            .add("Resolution", model.micronsPerPixel(), " µm/px")
            .add("Validation accuracy", validationAccuracy(), "")
            .add("Validation macro-F1", validationMacroF1(), "")
            .add("Validation location error, median", number(provenance, "validationLocationError"), " px");
        model.detection().ifPresent(tuning -> facts.add("Least confidence", tuning.confidence(), "")
            .add("Detection F1 on validation images", tuning.f1(), ""));
        final JsonObject config = object("config");
        final JsonObject data = object("data");
        add(facts, "Method", config, "method");
        add(facts, "Annotated images", data, "labelledImages");
        add(facts, "Annotated cells", data, "labelledCells");
        add(facts, "Unlabelled images", data, "unlabelledImages");
        add(facts, "Labelled tiles", data, "labelled");
        add(facts, "Unlabelled tiles", data, "unlabelled");
        add(facts, "Validation tiles", data, "validation");
        add(facts, "Trained to step", provenance, "step");
        add(facts, "Seed", config, "seed");
        add(facts, "Engine", provenance, "engine");
    }

    /** @return all of it, for those who want to know exactly */
    String pretty() {
        return new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(provenance);
    }

    private JsonObject object(final String key) {
        return provenance.has(key) && provenance.get(key).isJsonObject() ? provenance.getAsJsonObject(key)
            : new JsonObject();
    }

    private static void add(final Facts facts, final String name, final JsonObject json, final String key) {
        if (json.has(key) && json.get(key).isJsonPrimitive()) {
            facts.add(name, json.get(key).getAsString());
        }
    }

    private static double number(final JsonObject json, final String key) {
        return json.has(key) && json.get(key).isJsonPrimitive() && json.getAsJsonPrimitive(key).isNumber()
            ? json.get(key).getAsDouble() : Double.NaN;
    }
}
