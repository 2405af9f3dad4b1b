package org.hydramix.nodes.view;

import java.util.List;
import java.util.stream.DoubleStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Values as JSON. What is not known, NaN here, is null there. */
public final class Json {

    private Json() {
    }

    /** @return a number; null for what JSON cannot hold */
    public static JsonElement number(final double value) {
        return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
    }

    /** @return numbers, in their order */
    public static JsonArray numbers(final DoubleStream values) {
        final JsonArray array = new JsonArray();
        values.forEach(value -> array.add(number(value)));
        return array;
    }

    /** @return texts, in their order */
    public static JsonArray texts(final List<String> texts) {
        final JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    /** @return the data of a view, begun with the classes that it is about */
    public static JsonObject view(final List<String> classNames) {
        final JsonObject json = new JsonObject();
        json.add("classes", texts(classNames));
        json.add("colours", ClassPalette.json(classNames.size()));
        return json;
    }

    /**
     * @param shown how many there are in the data
     * @param total how many there were
     * @return what the page needs to say so
     */
    public static JsonObject sample(final long shown, final long total) {
        final JsonObject json = new JsonObject();
        json.addProperty("shown", shown);
        json.addProperty("total", total);
        return json;
    }

    /**
     * @param table of label and value, in the order in which they are read
     * @return pairs
     */
    public static JsonArray pairs(final List<String[]> table) {
        final JsonArray array = new JsonArray();
        table.forEach(pair -> array.add(texts(List.of(pair))));
        return array;
    }
}
