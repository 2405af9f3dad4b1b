package org.hydramix.host.batch;

import java.util.List;

import org.hydramix.host.workflow.WorkflowNode;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigEntries;

/**
 * A setting to change: {@code -option=node,name,value,type}.
 *
 * @param argument as it was given
 * @param node number of the node
 * @param path names of the setting and of the groups that it is in, outermost first
 * @param type of the value
 * @param value as text, checked against the type
 */
record NodeOption(String argument, int node, List<String> path, ConfigEntries type, String value) {

    static NodeOption parse(final String argument, final String text) throws ArgumentException {
        final String[] head = text.split(",", 3);
        final int comma = head.length < 3 ? -1 : head[2].lastIndexOf(',');
        if (comma < 0) {
            throw new ArgumentException("Couldn't parse -option argument: " + argument);
        }
        final String value = head[2].substring(0, comma);
        try {
            final int node = Integer.parseInt(head[0].trim());
            final ConfigEntries type = typeOf(head[2].substring(comma + 1));
            return new NodeOption(argument, node, List.of(head[1].split("/")), type, checked(type, value));
        } catch (IllegalArgumentException e) {
            throw new ArgumentException("Couldn't parse -option argument: " + argument + ": " + e.getMessage());
        }
    }

    private static ConfigEntries typeOf(final String name) {
        return switch (name) {
            case "int" -> ConfigEntries.xint;
            case "long" -> ConfigEntries.xlong;
            case "double" -> ConfigEntries.xdouble;
            case "float" -> ConfigEntries.xfloat;
            case "boolean" -> ConfigEntries.xboolean;
            case "String" -> ConfigEntries.xstring;
            default -> throw new IllegalArgumentException(
                "\"" + name + "\" is not a type; use int, long, double, float, boolean or String");
        };
    }

    private static String checked(final ConfigEntries type, final String value) {
        switch (type) {
            case xint -> Integer.parseInt(value);
            case xlong -> Long.parseLong(value);
            case xdouble, xfloat -> Double.parseDouble(value);
            case xboolean -> {
                if (!"true".equals(value) && !"false".equals(value)) {
                    throw new IllegalArgumentException("For input string: \"" + value + "\"");
                }
            }
            default -> {
                // any text is a string
            }
        }
        return value;
    }

    /**
     * Changes the setting. A setting that the node does not have is ignored, as KNIME does.
     *
     * @param target the node
     * @return whether a setting was changed
     * @throws ArgumentException if the setting is of another type, or the node refuses the value
     */
    boolean applyTo(final WorkflowNode target) throws ArgumentException {
        final NodeSettings changed = target.model();
        ConfigBase group = changed;
        for (String name : path.subList(0, path.size() - 1)) {
            if (!(group.getEntry(name) instanceof ConfigBase inner)) {
                return false;
            }
            group = inner;
        }
        final String key = path.get(path.size() - 1);
        final AbstractConfigEntry old = group.getEntry(key);
        if (old == null) {
            return false;
        }
        if (old.getType() != type) {
            throw new ArgumentException("Couldn't apply -option argument: " + argument + ": setting \"" + key
                + "\" of node " + target.nameWithId() + " is of type " + old.getType() + ", not " + type + ".");
        }
        put(group, key);
        try {
            target.loadModel(changed);
        } catch (InvalidSettingsException e) {
            throw new ArgumentException("Couldn't apply -option argument: " + argument + ": " + e.getMessage());
        }
        return true;
    }

    private void put(final ConfigBase group, final String key) {
        switch (type) {
            case xint -> group.addInt(key, Integer.parseInt(value));
            case xlong -> group.addLong(key, Long.parseLong(value));
            case xdouble -> group.addDouble(key, Double.parseDouble(value));
            case xfloat -> group.addFloat(key, Float.parseFloat(value));
            case xboolean -> group.addBoolean(key, Boolean.parseBoolean(value));
            default -> group.addString(key, value);
        }
    }
}
