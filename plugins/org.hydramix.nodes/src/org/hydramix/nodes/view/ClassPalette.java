package org.hydramix.nodes.view;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

import org.hydramix.engine.geojson.ClassColours;

import com.google.gson.JsonArray;

/** Colours of classes, as files for QuPath have them. */
public final class ClassPalette {

    private static final List<Color> COLOURS = ClassColours.PALETTE.stream().map(Color::new).toList();

    private ClassPalette() {
    }

    /** @return of a class; after seven classes colours repeat */
    public static Color of(final int cls) {
        return COLOURS.get(cls % COLOURS.size());
    }

    /** @return the colours of the classes as {@code #RRGGBB}, the whole palette at least */
    static JsonArray json(final int classes) {
        return Json.texts(IntStream.range(0, Math.max(classes, COLOURS.size()))
            .mapToObj(cls -> String.format("#%06X", of(cls).getRGB() & 0xFFFFFF))
            .toList());
    }
}
