package org.hydramix.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.port.PortObject;
import org.knime.node.DefaultModel.ExecuteOutput;

/** Stands in for a node: makes tables and takes results. */
public final class NodeHarness implements ExecuteOutput {

    private final DefaultNodeProgressMonitor progress = new DefaultNodeProgressMonitor();

    private final ExecutionContext exec = new ExecutionContext(progress, null);

    private PortObject[] data = {};

    private PortObject[] internalData = {};

    private Optional<String> warning = Optional.empty();

    /** @return makes tables, takes progress */
    public ExecutionContext exec() {
        return exec;
    }

    /** The user presses cancel. */
    public void cancel() {
        progress.setExecuteCanceled();
    }

    /** @return a table with the given rows: key and cells */
    public BufferedDataTable table(final DataTableSpec spec, final List<DataRow> rows) {
        final BufferedDataContainer container = exec.createDataContainer(spec);
        rows.forEach(container::addRowToTable);
        container.close();
        return container.getTable();
    }

    /** @return a row */
    public static DataRow row(final String key, final DataCell... cells) {
        return new DefaultRow(key, cells);
    }

    /** @return the rows of an output table */
    public List<DataRow> rows(final int port) {
        final List<DataRow> rows = new ArrayList<>();
        ((BufferedDataTable)data[port]).forEach(rows::add);
        return rows;
    }

    /** @return the table at an output */
    public BufferedDataTable table(final int port) {
        return (BufferedDataTable)data[port];
    }

    /** @return what the node keeps for its view */
    public PortObject[] internalData() {
        return internalData.clone();
    }

    /** @return the object at an output */
    public PortObject object(final int port) {
        return data[port];
    }

    /** @return what the node says of its progress; {@code null} before it says anything */
    public String progress() {
        return progress.getMessage();
    }

    /** @return the warning at the node */
    public Optional<String> warning() {
        return warning;
    }

    @Override
    public void setOutData(final int index, final PortObject object) {
        data = Arrays.copyOf(data, Math.max(data.length, index + 1));
        data[index] = object;
    }

    @Override
    public void setOutData(final PortObject... objects) {
        data = objects.clone();
    }

    @Override
    public void setInternalData(final PortObject... objects) {
        internalData = objects.clone();
    }

    @Override
    public void setWarningMessage(final String message) {
        warning = Optional.of(message);
    }
}
