package org.hydramix.host.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;

/** Settings as texts, for people to read. */
final class SettingsTexts {

    /** KNIME's mark of entries that are not a setting of the node. */
    private static final String INTERNAL = "_Internals";

    /** How arrays store their length. */
    private static final String ARRAY_SIZE = "array-size";

    private SettingsTexts() {
    }

    /** @return the text of each setting by its path, in their order */
    static Map<String, String> of(final ConfigBase settings) {
        final Map<String, String> texts = new LinkedHashMap<>();
        collect(settings, "", texts);
        return texts;
    }

    private static void collect(final ConfigBase settings, final String prefix, final Map<String, String> texts) {
        for (final String key : settings) {
            if (key.endsWith(INTERNAL) || key.equals(ARRAY_SIZE)) {
                continue;
            }
            final AbstractConfigEntry entry = settings.getEntry(key);
            if (entry instanceof ConfigBase nested) {
                collect(nested, prefix + key + "/", texts);
            } else {
                texts.put(prefix + key, String.valueOf(entry.toStringValue()));
            }
        }
    }
}
