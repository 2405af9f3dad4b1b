package org.knime.core.node;

import javax.swing.JComponent;

import org.hydramix.host.table.StoredTable;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A table that travels between nodes. Made by an {@link ExecutionContext}. */
public final class BufferedDataTable implements DataTable, PortObject {

    /** The type of a table port. */
    @SuppressWarnings("hiding")
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class);

    /** The type of a table port that may stay unconnected. */
    public static final PortType TYPE_OPTIONAL =
        PortTypeRegistry.getInstance().getPortType(BufferedDataTable.class, true);

    private final StoredTable table;

    BufferedDataTable(final StoredTable table) {
        this.table = table;
    }

    StoredTable stored() {
        return table;
    }

    @Override
    public DataTableSpec getDataTableSpec() {
        return table.spec();
    }

    @Override
    public DataTableSpec getSpec() {
        return table.spec();
    }

    /** @return the number of rows */
    public long size() {
        return table.rows().size();
    }

    /**
     * @return the number of rows
     * @deprecated use {@link #size()}, which does not overflow
     */
    @Deprecated
    public int getRowCount() {
        return Math.toIntExact(size());
    }

    @Override
    public CloseableRowIterator iterator() {
        return table.rows().iterator();
    }

    @Override
    public String getSummary() {
        return "Rows: " + size() + ", Cols: " + table.spec().getNumColumns();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
