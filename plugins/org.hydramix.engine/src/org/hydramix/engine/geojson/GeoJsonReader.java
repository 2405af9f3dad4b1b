package org.hydramix.engine.geojson;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/** Reads GeoJSON feature by feature: a {@code FeatureCollection}, a single {@code Feature}, or an array of features. */
public final class GeoJsonReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Features after which somebody may cancel: some milliseconds. */
    private static final int FEATURES = 4096;

    private final String name;

    private final Visitor visitor;

    private final Monitor monitor;

    private long number;

    private GeoJsonReader(final String name, final Visitor visitor, final Monitor monitor) {
        this.name = name;
        this.visitor = visitor;
        this.monitor = monitor;
    }

    /** Receives the features. */
    @FunctionalInterface
    public interface Visitor {

        /** @param feature one after the other, in the order of the file */
        void feature(ReadFeature feature);
    }

    /**
     * @param file GeoJSON in UTF-8
     * @param visitor receives all features, those that are no cell, too
     * @param monitor asked every few thousand features
     * @throws EngineException if the file cannot be read or is no GeoJSON; the message says where
     * @throws CancelledException if the monitor says so; the visitor has got some features by then
     */
    public static void read(final Path file, final Visitor visitor, final Monitor monitor)
        throws EngineException, CancelledException {
        new GeoJsonReader(file.toString(), visitor, monitor)
            .read(() -> Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    /**
     * @param text GeoJSON
     * @param name what messages call it
     * @param visitor receives all features, those that are no cell, too
     * @throws EngineException if the text is no GeoJSON; the message says where
     */
    public static void read(final String text, final String name, final Visitor visitor) throws EngineException {
        try {
            new GeoJsonReader(name, visitor, Monitor.NONE).read(() -> new BufferedReader(new StringReader(text)));
        } catch (final CancelledException e) {
            throw new IllegalStateException("Nobody cancels.", e);
        }
    }

    /** Opens what is read. */
    private interface Opening {
        BufferedReader open() throws IOException;
    }

    private void read(final Opening opening) throws EngineException, CancelledException {
        try (BufferedReader text = opening.open()) {
            skipMark(text);
            final JsonReader json = new JsonReader(new BareNumbers(text));
            json.setStrictness(Strictness.STRICT);
            top(json);
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw notGeoJson("something follows the end of the GeoJSON at " + json.getPath());
            }
        } catch (final CharacterCodingException e) {
            throw new EngineException(name + " is not text in UTF-8 (after feature " + number
                + "). Export the GeoJSON again.", e);
        } catch (final EOFException e) {
            throw new EngineException(name + " ends in the middle, after " + number
                + " complete features. Export the GeoJSON again.", e);
        } catch (final MalformedJsonException | IllegalStateException | JsonParseException | NumberFormatException e) {
            throw new EngineException(name + " is not valid JSON after feature " + number + ": " + where(e)
                + ". Export the GeoJSON again.", e);
        } catch (final IOException e) {
            throw new EngineException(name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void skipMark(final Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** @return the parser's first line: it names line and column; the rest is about its own settings */
    private static String where(final Exception e) {
        final Throwable cause = e instanceof JsonParseException && e.getCause() != null ? e.getCause() : e;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private void top(final JsonReader json) throws IOException, EngineException, CancelledException {
        switch (json.peek()) {
            case BEGIN_ARRAY -> features(json);
            case BEGIN_OBJECT -> {
                if (!collection(json)) {
                    throw notGeoJson("it has no 'features'");
                }
            }
            default -> throw notGeoJson("it begins with " + json.peek());
        }
    }

    /** Walks through the members of the outermost object; a single feature shows itself by its geometry. */
    private boolean collection(final JsonReader json) throws IOException, EngineException, CancelledException {
        final JsonObject single = new JsonObject();
        boolean found = false;
        json.beginObject();
        while (json.hasNext()) {
            final String name = json.nextName();
            if ("features".equals(name) && json.peek() == JsonToken.BEGIN_ARRAY) {
                features(json);
                found = true;
            } else {
                single.add(name, JsonParser.parseReader(json));
            }
        }
        json.endObject();
        if (!found && single.has("geometry")) {
            visit(single);
            found = true;
        }
        return found;
    }

    private void features(final JsonReader json) throws IOException, CancelledException {
        json.beginArray();
        while (json.hasNext()) {
            visit(JsonParser.parseReader(json));
        }
        json.endArray();
    }

    private void visit(final JsonElement feature) throws CancelledException {
        if (++number % FEATURES == 0) {
            monitor.checkCancelled();
        }
        visitor.feature(FeatureParser.parse(number, feature));
    }

    private EngineException notGeoJson(final String why) {
        return new EngineException(name + " is not GeoJSON as QuPath writes it: " + why
            + ". Export the objects from QuPath as GeoJSON again.");
    }
}
