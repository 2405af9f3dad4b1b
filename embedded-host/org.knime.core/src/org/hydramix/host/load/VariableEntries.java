package org.hydramix.host.load;

import java.util.Arrays;

import org.hydramix.host.workflow.FlowVariableValue;
import org.hydramix.host.workflow.FlowVariableValue.Type;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsWO;

/** Workflow variables as the workflow file has them. */
public final class VariableEntries {

    private static final String NAME = "name";

    private static final String CLASS = "class";

    private static final String VALUE = "value";

    private VariableEntries() {
    }

    static FlowVariableValue load(final NodeSettings entry) throws InvalidSettingsException {
        final String name = entry.getString(NAME);
        final String type = entry.getString(CLASS);
        if (Arrays.stream(Type.values()).noneMatch(t -> t.name().equals(type))) {
            throw new InvalidSettingsException("Workflow variable \"" + name + "\" is of type " + type
                + ", which this host does not support.");
        }
        return switch (Type.valueOf(type)) {
            case INTEGER -> new FlowVariableValue(name, Type.INTEGER, entry.getInt(VALUE));
            case DOUBLE -> new FlowVariableValue(name, Type.DOUBLE, entry.getDouble(VALUE));
            case STRING -> new FlowVariableValue(name, Type.STRING, entry.getString(VALUE));
        };
    }

    /**
     * @param variable a workflow variable
     * @param entry receives it
     */
    public static void save(final FlowVariableValue variable, final NodeSettingsWO entry) {
        entry.addString(NAME, variable.name());
        entry.addString(CLASS, variable.type().name());
        switch (variable.type()) {
            case INTEGER -> entry.addInt(VALUE, (Integer)variable.value());
            case DOUBLE -> entry.addDouble(VALUE, (Double)variable.value());
            case STRING -> entry.addString(VALUE, (String)variable.value());
        }
    }
}
