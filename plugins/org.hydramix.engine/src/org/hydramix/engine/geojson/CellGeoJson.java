package org.hydramix.engine.geojson;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.AtomicFile;

import com.google.gson.stream.JsonWriter;

/** Writes cells as a GeoJSON {@code FeatureCollection} that QuPath (0.4 and later) imports as it is. */
public final class CellGeoJson {

    /** What a file with predictions is called after its image, so that it is never taken for the image's annotations. */
    public static final String PREDICTIONS = ".hydramix.geojson";

    /** From the centre of a pixel to QuPath's origin, its corner. */
    static final double CORNER = 0.5;

    private static final int BYTE = 0xff;

    private CellGeoJson() {
    }

    /** @return whether a file is named as predictions */
    public static boolean isPrediction(final Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PREDICTIONS);
    }

    /**
     * Writes one {@code Point} feature a cell, one line each, while it walks through the cells: memory does not depend
     * on their number.
     *
     * @param file is replaced as a whole or left as it was
     * @param type what QuPath makes of them
     * @param cells walked through once
     * @throws EngineException if the file cannot be written
     */
    public static void write(final Path file, final CellObject type, final Iterable<CellFeature> cells)
        throws EngineException {
        AtomicFile.write(file, out -> {
            // not closed: the stream is AtomicFile's
            final Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(text, type, cells);
            text.flush();
        });
    }

    /**
     * @param type what QuPath makes of the cells
     * @param cells walked through once
     * @return the content of such a file
     */
    public static String text(final CellObject type, final Iterable<CellFeature> cells) {
        final var text = new StringWriter();
        try {
            write(text, type, cells);
        } catch (final IOException e) {
            throw new UncheckedIOException("Memory cannot fail like a file.", e);
        }
        return text.toString();
    }

    private static void write(final Writer text, final CellObject type, final Iterable<CellFeature> cells)
        throws IOException {
        text.write("{\"type\":\"FeatureCollection\",\"features\":[");
        String separator = "\n";
        for (final CellFeature cell : cells) {
            text.write(separator);
            feature(new JsonWriter(text), type, cell);
            separator = ",\n";
        }
        text.write("\n]}\n");
    }

    @SuppressWarnings("resource") // closing the JSON would close the file
    private static void feature(final JsonWriter json, final CellObject type, final CellFeature cell)
        throws IOException {
        json.beginObject().name("type").value("Feature");
        json.name("geometry").beginObject().name("type").value("Point");
        json.name("coordinates").beginArray().value(cell.x() + CORNER).value(cell.y() + CORNER).endArray().endObject();
        json.name("properties").beginObject().name("objectType").value(type.word());
        json.name("classification").beginObject().name("name").value(cell.className());
        json.name("color").beginArray().value(cell.colour() >> 16).value(cell.colour() >> 8 & BYTE)
            .value(cell.colour() & BYTE).endArray().endObject();
        json.name("measurements").beginObject();
        for (final Map.Entry<String, Double> measurement : cell.measurements().entrySet()) {
            json.name(measurement.getKey()).value(measurement.getValue());
        }
        json.endObject().endObject().endObject();
    }
}
