package org.hydramix.nodes.predictor;

import java.awt.Color;

import org.hydramix.nodes.view.ClassPalette;

/** Colours of classes in pictures: those of the views. */
final class ClassColours {

    private ClassColours() {
    }

    /** @return of a class; after seven classes colours repeat */
    static Color of(final int cls) {
        return ClassPalette.of(cls);
    }
}
