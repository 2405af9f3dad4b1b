package org.hydramix.host.parameters;

import java.util.Arrays;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.node.parameters.persistence.NodeParametersPersistor;

/** A field with a persistor of its own. */
record CustomCodec(NodeParametersPersistor<?> persistor) implements FieldCodec {

    /** {@inheritDoc} The first key of each path tells: deeper ones belong to the same group. */
    @Override
    public boolean isAbsent(final NodeSettingsRO settings) {
        return Arrays.stream(persistor.getConfigPaths()).noneMatch(path -> settings.containsKey(path[0]));
    }

    @Override
    public Object load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return persistor.load(settings);
    }

    @Override
    @SuppressWarnings("unchecked") // the annotation stands on a field that the persistor is for
    public void save(final Object value, final NodeSettingsWO settings) {
        ((NodeParametersPersistor<Object>)persistor).save(value, settings);
    }
}
