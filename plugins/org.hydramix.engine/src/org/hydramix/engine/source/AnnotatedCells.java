package org.hydramix.engine.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.engine.tile.Centroid;

/**
 * The annotated cells by image.
 *
 * @param dots cells with a class
 * @param unclassified where somebody marked a cell but gave it no class, in px of the image as stored: nothing to learn
 *            from, but no background either
 */
record AnnotatedCells(Map<String, List<Dot>> dots, Map<String, List<Centroid>> unclassified) {

    /** None yet. */
    AnnotatedCells() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(final Dot dot) {
        dots.computeIfAbsent(dot.image(), i -> new ArrayList<>()).add(dot);
    }

    void addUnclassified(final String image, final Centroid place) {
        unclassified.computeIfAbsent(image, i -> new ArrayList<>()).add(place);
    }

    /** @param other images, which take the place of those of the same name */
    void putAll(final AnnotatedCells other) {
        dots.putAll(other.dots);
        unclassified.putAll(other.unclassified);
    }
}
