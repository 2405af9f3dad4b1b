package org.hydramix.host.parameters;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Constants, stored by name. */
record EnumCodec<E extends Enum<E>>(Class<E> type) implements ValueCodec<E> {

    @Override
    public E load(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        final String name = settings.getString(key);
        if (name == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new InvalidSettingsException("Invalid value '" + name + "'. Possible values: "
            + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    @Override
    public void save(final E value, final NodeSettingsWO settings, final String key) {
        settings.addString(key, value == null ? null : value.name());
    }
}
