package org.hydramix.nodes.view;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;

/** Colours of classes: the palette of Okabe and Ito (2008), which colour-blind people can tell apart too. */
public final class ClassPalette {

    private static final List<Color> COLOURS = IntStream
        .of(0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7).mapToObj(Color::new).toList();

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
