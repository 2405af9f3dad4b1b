package org.hydramix.host.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigBase;
import org.knime.core.node.config.base.ConfigEntries;

/** The {@code variables} block of a node: settings that flow variables control, and settings that become variables. */
public final class VariableSettings {

    private static final String VERSION = "V_2019_09_13";

    private static final String USED = "used_variable";

    private static final String EXPOSED = "exposed_variable";

    /** {@code null} if no setting is controlled. */
    private final ConfigBase tree;

    private VariableSettings(final ConfigBase tree) {
        this.tree = tree;
    }

    /**
     * @param nodeSettings all settings of the node
     * @return its block, one that does nothing if there is none
     * @throws InvalidSettingsException if the block is incomplete or of another version
     */
    public static VariableSettings load(final NodeSettings nodeSettings) throws InvalidSettingsException {
        if (!nodeSettings.containsKey("variables")) {
            return new VariableSettings(null);
        }
        final ConfigBase block = nodeSettings.getConfigBase("variables");
        final String version = block.getString("version");
        if (!VERSION.equals(version)) {
            throw new InvalidSettingsException("Flow variable settings of version " + version + " are not supported.");
        }
        return new VariableSettings(block.getConfigBase("tree"));
    }

    /**
     * Replaces the settings that are controlled by variables.
     *
     * @param settings the node's own settings, changed in place
     * @param variables those that reach the node, by name
     * @return the variables that the node adds for the nodes behind it, by name
     * @throws InvalidSettingsException if a variable is unknown or does not fit its setting
     */
    public Map<String, FlowVariableValue> apply(final ConfigBase settings,
        final Map<String, FlowVariableValue> variables) throws InvalidSettingsException {
        final Map<String, FlowVariableValue> exposed = new LinkedHashMap<>();
        if (tree != null) {
            apply(tree, settings, variables, exposed);
        }
        return exposed;
    }

    private static void apply(final ConfigBase tree, final ConfigBase settings,
        final Map<String, FlowVariableValue> variables, final Map<String, FlowVariableValue> exposed)
        throws InvalidSettingsException {
        for (String key : tree) {
            final ConfigBase branch = tree.getConfigBase(key);
            if (!isLeaf(branch)) {
                apply(branch, settings.getConfigBase(key), variables, exposed);
                continue;
            }
            final String used = branch.getString(USED);
            if (used != null) {
                overwrite(settings, key, used, variables.get(used));
            }
            final String exposedName = branch.getString(EXPOSED);
            if (exposedName != null) {
                exposed.put(exposedName, expose(settings, key, exposedName));
            }
        }
    }

    private static boolean isLeaf(final ConfigBase branch) {
        return branch.containsKey(USED) && !(branch.getEntry(USED) instanceof ConfigBase);
    }

    private static void overwrite(final ConfigBase settings, final String key, final String name,
        final FlowVariableValue variable) throws InvalidSettingsException {
        if (variable == null) {
            throw new InvalidSettingsException("Unknown variable \"" + name + "\"");
        }
        final AbstractConfigEntry entry = settings.getEntry(key);
        if (entry == null) {
            throw new InvalidSettingsException(
                "Unknown setting \"" + key + "\", controlled by variable \"" + name + "\"");
        }
        final Object value = variable.value();
        final boolean number = value instanceof Number;
        final ConfigEntries type = entry.getType();
        if (type == ConfigEntries.xstring) {
            settings.addString(key, value.toString());
        } else if (type == ConfigEntries.xint && value instanceof Integer i) {
            settings.addInt(key, i);
        } else if (type == ConfigEntries.xlong && value instanceof Integer i) {
            settings.addLong(key, i);
        } else if (type == ConfigEntries.xdouble && number) {
            settings.addDouble(key, ((Number)value).doubleValue());
        } else if (type == ConfigEntries.xfloat && number) {
            settings.addFloat(key, ((Number)value).floatValue());
        } else if (type == ConfigEntries.xboolean && ("true".equals(value) || "false".equals(value))) {
            settings.addBoolean(key, Boolean.parseBoolean((String)value));
        } else {
            throw new InvalidSettingsException("Can't evaluate variable \"" + name + "\" as " + type
                + " expression, it is a " + variable.type() + " (\"" + variable.describe() + "\"");
        }
    }

    private static FlowVariableValue expose(final ConfigBase settings, final String key, final String name)
        throws InvalidSettingsException {
        final AbstractConfigEntry entry = settings.getEntry(key);
        final ConfigEntries type = entry == null ? null : entry.getType();
        if (type == ConfigEntries.xint) {
            return new FlowVariableValue(name, FlowVariableValue.Type.INTEGER, settings.getInt(key));
        } else if (type == ConfigEntries.xdouble) {
            return new FlowVariableValue(name, FlowVariableValue.Type.DOUBLE, settings.getDouble(key));
        } else if (type == ConfigEntries.xstring && entry.toStringValue() != null) {
            return new FlowVariableValue(name, FlowVariableValue.Type.STRING, entry.toStringValue());
        }
        throw new InvalidSettingsException("Setting \"" + key + "\" cannot become flow variable \"" + name
            + "\": the host supports whole numbers, decimal numbers and texts.");
    }
}
