package org.hydramix.engine.geojson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A colour for each class. The same classes in the same order always get the same colours. */
public final class ClassColours {

    /**
     * {@code 0xRRGGBB} by class: Okabe and Ito's colours, which people with colour blindness can tell apart ("Color
     * Universal Design", 2008), without black. The views show them in this order, too, so that a class looks alike in
     * KNIME and in QuPath.
     */
    public static final List<Integer> PALETTE =
        List.of(0xe69f00, 0x56b4e9, 0x009e73, 0xf0e442, 0x0072b2, 0xd55e00, 0xcc79a7);

    private ClassColours() {
    }

    /**
     * @param classNames any number; after seven the colours repeat
     * @return {@code 0xRRGGBB} by class, in the given order
     */
    public static Map<String, Integer> of(final List<String> classNames) {
        final Map<String, Integer> colours = new LinkedHashMap<>();
        for (final String name : classNames) {
            colours.putIfAbsent(name, PALETTE.get(colours.size() % PALETTE.size()));
        }
        return colours;
    }
}
