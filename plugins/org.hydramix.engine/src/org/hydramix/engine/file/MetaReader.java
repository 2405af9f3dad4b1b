package org.hydramix.engine.file;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Reads a file's description; what is missing or of the wrong type is told with the file's name. */
public final class MetaReader {

    private final JsonObject json;

    private final String fileName;

    /**
     * @param json to read
     * @param fileName what a message calls the file
     */
    public MetaReader(final JsonObject json, final String fileName) {
        this.json = json;
        this.fileName = fileName;
    }

    /** @return whether the description has a value of this name */
    public boolean has(final String key) {
        return json.has(key);
    }

    /** @return a text */
    public String string(final String key) throws EngineException {
        return convert(key, JsonElement::getAsString);
    }

    /** @return a whole number */
    public int integer(final String key) throws EngineException {
        return convert(key, JsonElement::getAsInt);
    }

    /** @return a number; NaN where the file has {@code null} */
    public double number(final String key) throws EngineException {
        return convert(key, e -> e.isJsonNull() ? Double.NaN : e.getAsDouble());
    }

    /** @return true or false */
    public boolean bool(final String key) throws EngineException {
        return convert(key, JsonElement::getAsBoolean);
    }

    /** @return an object */
    public JsonObject object(final String key) throws EngineException {
        return convert(key, JsonElement::getAsJsonObject);
    }

    /** @return a reader of an object */
    public MetaReader reader(final String key) throws EngineException {
        return new MetaReader(object(key), fileName);
    }

    /** @return a list of texts */
    public List<String> strings(final String key) throws EngineException {
        return convert(key, e -> {
            final List<String> strings = new ArrayList<>();
            e.getAsJsonArray().forEach(item -> strings.add(item.getAsString()));
            return strings;
        });
    }

    /** @return a list of numbers */
    public List<Double> numbers(final String key) throws EngineException {
        return convert(key, e -> {
            final List<Double> numbers = new ArrayList<>();
            e.getAsJsonArray().forEach(item -> numbers.add(item.getAsDouble()));
            return numbers;
        });
    }

    /** @return one of an enum's constants, by name */
    public <E extends Enum<E>> E constant(final String key, final Class<E> type) throws EngineException {
        return convert(key, e -> Enum.valueOf(type, e.getAsString()));
    }

    /** @return a number as JSON: {@code null} for NaN and infinities, which JSON lacks */
    public static Number orNull(final double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** @return texts as JSON */
    public static JsonArray array(final List<String> strings) {
        final JsonArray array = new JsonArray();
        strings.forEach(array::add);
        return array;
    }

    private interface Conversion<T> {
        T of(JsonElement element);
    }

    private <T> T convert(final String key, final Conversion<T> conversion) throws EngineException {
        if (!json.has(key)) {
            throw new EngineException(fileName + " lacks '" + key + "' in its description. Create the file again.");
        }
        try {
            return conversion.of(json.get(key));
        } catch (final IllegalStateException | IllegalArgumentException | UnsupportedOperationException
            | ClassCastException e) {
            throw new EngineException(fileName + " has an unusable '" + key + "' in its description: " + json.get(key)
                + ". Create the file again.", e);
        }
    }
}
