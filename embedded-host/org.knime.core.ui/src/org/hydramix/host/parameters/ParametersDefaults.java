package org.hydramix.host.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/** Makes the settings of a node that has none yet. */
public final class ParametersDefaults {

    private ParametersDefaults() {
    }

    /**
     * @param type the class of the settings; its constructor with a {@link NodeParametersInput}, if there is one, sees
     *            the ports
     * @param inputs the types of the inputs
     * @param outputs the types of the outputs
     * @param specs what is known at the inputs; {@code null} where nothing is
     * @param <P> the class of the settings
     * @return the settings
     */
    public static <P extends NodeParameters> P create(final Class<P> type, final PortType[] inputs,
        final PortType[] outputs, final PortObjectSpec[] specs) {
        final Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[]{NodeParametersInput.class})).findFirst()
            .orElse(null);
        if (constructor == null) {
            return Instances.create(type);
        }
        constructor.setAccessible(true);
        try {
            return type.cast(constructor.newInstance(new ConfigureTimeInput(inputs, outputs, specs)));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The constructor of " + type.getName() + " failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type.getName() + ".", e);
        }
    }
}
