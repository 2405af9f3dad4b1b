package org.knime.core.node;

import org.hydramix.host.table.StoredTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.DataContainerSettings;

/** Collects rows into a table that can travel between nodes. Made by an {@link ExecutionContext}. */
public class BufferedDataContainer extends DataContainer {

    private BufferedDataTable table;

    BufferedDataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        super(spec, settings);
    }

    /**
     * @return the table
     * @throws IllegalStateException if the container is still open
     */
    @Override
    public BufferedDataTable getTable() {
        if (table == null) {
            table = new BufferedDataTable((StoredTable)super.getTable());
        }
        return table;
    }
}
