package org.hydramix.nodes.port;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** Class names in a spec; before execution they may not be known. */
final class StoredNames {

    private static final String KEY = "classNames";

    private StoredNames() {
    }

    static void save(final Optional<List<String>> names, final ModelContentWO model) {
        model.addBoolean(KEY + "Known", names.isPresent());
        model.addStringArray(KEY, names.orElse(List.of()).toArray(String[]::new));
    }

    static Optional<List<String>> load(final ModelContentRO model) throws InvalidSettingsException {
        final String[] names = model.getStringArray(KEY);
        return model.getBoolean(KEY + "Known") ? Optional.of(List.of(names)) : Optional.empty();
    }
}
