package org.knime.core.node;

import org.hydramix.host.table.StoredTable;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.DataContainerSettings;

/** Progress and cancellation of a running node, and the tables that it makes. */
public class ExecutionContext extends ExecutionMonitor {

    private final Node node;

    /**
     * @param progMon receives the progress
     * @param node the node that runs
     */
    public ExecutionContext(final NodeProgressMonitor progMon, final Node node) {
        super(progMon);
        this.node = node;
    }

    /**
     * @param spec the columns; their domains are kept and widened
     * @return an empty container
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec) {
        return createDataContainer(spec, DataContainerSettings.getDefault());
    }

    /**
     * @param spec the columns
     * @param initDomain whether the domains in the spec are kept and widened, instead of computed from the rows alone
     * @return an empty container
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final boolean initDomain) {
        return createDataContainer(spec, DataContainerSettings.builder().withInitializedDomain(initDomain).build());
    }

    /**
     * @param spec the columns
     * @param settings what the container checks and computes
     * @return an empty container
     */
    public BufferedDataContainer createDataContainer(final DataTableSpec spec, final DataContainerSettings settings) {
        return new BufferedDataContainer(spec, settings);
    }

    /**
     * Frees what a table takes in memory and on disk before the node ends. A node does this to tables that it made for a
     * while in this context, never to an input or to what an output is made of.
     *
     * @param table that nobody reads any more
     */
    public void clearTable(final BufferedDataTable table) {
        table.stored().rows().discard();
    }

    /**
     * Copies a table.
     *
     * @param table any table
     * @param subProgress for progress and cancellation
     * @return the copy
     * @throws CanceledExecutionException if canceled
     */
    public BufferedDataTable createBufferedDataTable(final DataTable table, final ExecutionMonitor subProgress)
        throws CanceledExecutionException {
        final BufferedDataContainer container = createDataContainer(table.getDataTableSpec());
        for (var row : table) {
            subProgress.checkCanceled();
            container.addRowToTable(row);
        }
        container.close();
        return container.getTable();
    }

    /**
     * Makes the table that a rearranger describes.
     *
     * @param in the table that it was made for
     * @param rearranger the columns to keep, drop and compute
     * @param subProgress for progress and cancellation
     * @return the new table
     * @throws CanceledExecutionException if canceled
     */
    public BufferedDataTable createColumnRearrangeTable(final BufferedDataTable in, final ColumnRearranger rearranger,
        final ExecutionMonitor subProgress) throws CanceledExecutionException {
        final StoredTable table = new RearrangedTable(in, rearranger).compute(subProgress);
        return new BufferedDataTable(table);
    }

    /**
     * Renames or retypes the columns of a table without touching its rows.
     *
     * @param in the table
     * @param newSpec as many columns of compatible types
     * @return the same rows under the new spec
     */
    public BufferedDataTable createSpecReplacerTable(final BufferedDataTable in, final DataTableSpec newSpec) {
        return new BufferedDataTable(in.stored().withSpec(newSpec));
    }

    /**
     * @param maxProg the share of this context's progress, 0 to 1
     * @return a context for one step
     */
    public ExecutionContext createSubExecutionContext(final double maxProg) {
        return new ExecutionContext(new SubProgressMonitor(getProgressMonitor(), maxProg, false), node);
    }

    /**
     * @param maxProg the share of this context's progress, 0 to 1
     * @return a context for one step whose messages stay hidden
     */
    public ExecutionContext createSilentSubExecutionContext(final double maxProg) {
        return new ExecutionContext(new SubProgressMonitor(getProgressMonitor(), maxProg, true), node);
    }
}
