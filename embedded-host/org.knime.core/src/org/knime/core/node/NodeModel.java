package org.knime.core.node;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What a node does: its settings, its specs and its execution. */
public abstract class NodeModel implements AbstractNodeView.ViewableModel {

    private final PortType[] inPortTypes;

    private final PortType[] outPortTypes;

    private String warning;

    /**
     * @param nrInDataPorts number of table inputs
     * @param nrOutDataPorts number of table outputs
     */
    protected NodeModel(final int nrInDataPorts, final int nrOutDataPorts) {
        this(tables(nrInDataPorts), tables(nrOutDataPorts));
    }

    /**
     * @param inPortTypes types of the data inputs
     * @param outPortTypes types of the data outputs
     */
    protected NodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes) {
        this.inPortTypes = inPortTypes.clone();
        this.outPortTypes = outPortTypes.clone();
    }

    private static PortType[] tables(final int count) {
        final PortType[] types = new PortType[count];
        Arrays.fill(types, BufferedDataTable.TYPE);
        return types;
    }

    /** @return the number of data inputs */
    protected final int getNrInPorts() {
        return inPortTypes.length;
    }

    /** @return the number of data outputs */
    protected final int getNrOutPorts() {
        return outPortTypes.length;
    }

    /**
     * @param index data input, from 0
     * @return its type
     */
    protected final PortType getInPortType(final int index) {
        return inPortTypes[index];
    }

    /**
     * @param index data output, from 0
     * @return its type
     */
    protected final PortType getOutPortType(final int index) {
        return outPortTypes[index];
    }

    /** @param settings receive the present settings */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /**
     * @param settings to be checked
     * @throws InvalidSettingsException if they cannot be loaded
     */
    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /**
     * @param settings that were validated
     * @throws InvalidSettingsException if they cannot be loaded
     */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** Forgets everything that an execution has left. */
    protected abstract void reset();

    /**
     * Restores what {@link #saveInternals} stored.
     *
     * @param nodeInternDir the node's own directory
     * @param exec for progress and cancellation
     * @throws IOException if it cannot be read
     * @throws CanceledExecutionException if canceled
     */
    protected abstract void loadInternals(File nodeInternDir, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * Stores what an execution has left beside its outputs.
     *
     * @param nodeInternDir the node's own directory
     * @param exec for progress and cancellation
     * @throws IOException if it cannot be written
     * @throws CanceledExecutionException if canceled
     */
    protected abstract void saveInternals(File nodeInternDir, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * Checks the settings against the inputs.
     *
     * @param inSpecs one a data input, {@code null} if unknown
     * @return one a data output, {@code null} if not known yet
     * @throws InvalidSettingsException if the node cannot execute like this
     */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return configure(Arrays.copyOf(inSpecs, inSpecs.length, DataTableSpec[].class));
    }

    /**
     * Checks the settings against the input tables.
     *
     * @param inSpecs one a data input
     * @return one a data output, {@code null} if not known yet
     * @throws InvalidSettingsException if the node cannot execute like this
     */
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        throw new UnsupportedOperationException(getClass().getName() + " does not implement configure.");
    }

    /**
     * Does the work.
     *
     * @param inObjects one a data input, {@code null} if an optional input is not connected
     * @param exec for progress, cancellation and new tables
     * @return one a data output
     * @throws Exception if it fails; the message of a {@link KNIMEException} is shown as it is
     */
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        return execute(Arrays.copyOf(inObjects, inObjects.length, BufferedDataTable[].class), exec);
    }

    /**
     * Does the work on tables.
     *
     * @param inData one a data input
     * @param exec for progress, cancellation and new tables
     * @return one a data output
     * @throws Exception if it fails; the message of a {@link KNIMEException} is shown as it is
     */
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
        throws Exception {
        throw new UnsupportedOperationException(getClass().getName() + " does not implement execute.");
    }

    /** @param warningMessage shown at the node, or {@code null} to take back an earlier one */
    protected final void setWarningMessage(final String warningMessage) {
        warning = warningMessage;
    }

    /** @return the warning that was set last, or {@code null} */
    protected final String getWarningMessage() {
        return warning;
    }

    /** @return a logger named after the class of this model */
    protected final NodeLogger getLogger() {
        return NodeLogger.getLogger(getClass());
    }
}
