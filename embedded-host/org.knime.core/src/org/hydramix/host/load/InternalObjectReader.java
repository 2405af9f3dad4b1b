package org.hydramix.host.load;

import java.io.IOException;
import java.nio.file.Path;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;

/** Restores what a node kept beside its outputs for its view. */
final class InternalObjectReader {

    private static final String KEY = "internalObjects";

    private InternalObjectReader() {
    }

    static void load(final Node node, final Path nodeFolder, final NodeSettings settings, final PortReader ports)
        throws IOException, InvalidSettingsException {
        if (!settings.containsKey(KEY) || !(node.getNodeModel() instanceof PortObjectHolder holder)) {
            return;
        }
        final NodeSettings internal = settings.getNodeSettings(KEY);
        final Path folder = SettingsFiles.inside(nodeFolder, internal.getString("location"));
        final NodeSettings content = internal.getNodeSettings("content");
        final PortObject[] objects = new PortObject[content.keySet().size()];
        for (String key : content.keySet()) {
            final NodeSettings entry = content.getNodeSettings(key);
            final int index = entry.getInt("index");
            if (index < 0 || index >= objects.length) {
                throw new InvalidSettingsException("The node keeps " + objects.length + " tables for its view, but one "
                    + "of them has the number " + index + ".");
            }
            final String type = entry.getString("type");
            if (!"table".equals(type)) {
                throw new IOException("Kept objects of kind \"" + type + "\" are not supported by this host.");
            }
            objects[index] = ports.readTable(SettingsFiles.inside(folder, entry.getString("table_dir_location")), node);
        }
        holder.setInternalPortObjects(objects);
    }
}
