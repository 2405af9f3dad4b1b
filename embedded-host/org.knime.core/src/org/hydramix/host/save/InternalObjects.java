package org.hydramix.host.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObject;

/** Writes what a node keeps beside its outputs for its view, in KNIME's places. Our nodes keep tables only. */
final class InternalObjects {

    /** KNIME's name for the folder since there were only tables. */
    private static final String FOLDER = "internalTables";

    private InternalObjects() {
    }

    static void save(final Node node, final Path nodeFolder, final NodeSettingsWO settings, final PortWriter ports)
        throws IOException, CanceledExecutionException {
        final PortObject[] objects = node.getInternalHeldPortObjects();
        if (objects == null) {
            return;
        }
        final NodeSettingsWO internal = settings.addNodeSettings("internalObjects");
        internal.addString("location", FOLDER);
        final NodeSettingsWO content = internal.addNodeSettings("content");
        final Path folder = Files.createDirectories(nodeFolder.resolve(FOLDER));
        for (int i = 0; i < objects.length; i++) {
            final String name = "object_" + i;
            if (!(objects[i] instanceof BufferedDataTable)) {
                throw new IOException("The node \"" + node.getName() + "\" keeps something that is not a table for its "
                    + "view; this host cannot save that.");
            }
            final NodeSettingsWO entry = content.addNodeSettings(name);
            entry.addInt("index", i);
            entry.addString("type", "table");
            entry.addString("table_dir_location", name);
            ports.write(objects[i], Files.createDirectories(folder.resolve(name)));
        }
    }
}
