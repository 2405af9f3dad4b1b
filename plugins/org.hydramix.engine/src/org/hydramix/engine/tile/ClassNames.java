package org.hydramix.engine.tile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The order of classes. */
public final class ClassNames {

    private ClassNames() {
    }

    /**
     * @param names in any order, any number of times
     * @return each of them once, sorted; the background last, if it is among them
     */
    public static List<String> ordered(final Collection<String> names) {
        final TreeSet<String> sorted = new TreeSet<>(names);
        final boolean background = sorted.remove(DotLabel.BACKGROUND);
        final List<String> ordered = new ArrayList<>(sorted);
        if (background) {
            ordered.add(DotLabel.BACKGROUND);
        }
        return List.copyOf(ordered);
    }
}
