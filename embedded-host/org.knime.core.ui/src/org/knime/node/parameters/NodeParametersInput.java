package org.knime.node.parameters;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What is known at a node's ports when defaults, choices or updates of its settings are computed. */
public interface NodeParametersInput {

    /** @return the types of the input ports, without the flow variable port */
    PortType[] getInPortTypes();

    /** @return the types of the output ports, without the flow variable port */
    PortType[] getOutPortTypes();

    /** @return one spec per input port, {@code null} where none is available */
    PortObjectSpec[] getInPortSpecs();

    /**
     * @param portIndex 0 for the first port after the flow variable port
     * @return the spec at that port, if there is one
     */
    Optional<PortObjectSpec> getInPortSpec(int portIndex);

    /** @return one table spec per input port, {@code null} where there is no table or no spec */
    DataTableSpec[] getInTableSpecs();

    /**
     * @param portIndex 0 for the first port after the flow variable port
     * @return the spec of the table at that port, if there is one
     */
    Optional<DataTableSpec> getInTableSpec(int portIndex);

    /** @return one object per input port, {@code null} where none is available */
    PortObject[] getInPortObjects();

    /**
     * @param portIndex 0 for the first port after the flow variable port
     * @return the object at that port, if there is one
     */
    Optional<PortObject> getInPortObject(int portIndex);

    /** @return one table per input port, {@code null} where there is none */
    BufferedDataTable[] getInTables();

    /**
     * @param portIndex 0 for the first port after the flow variable port
     * @return the table at that port, if there is one
     */
    Optional<BufferedDataTable> getInTable(int portIndex);
}
