package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** What travels from an output port to an input port. Never changes once it is made. */
public interface PortObject {

    /** The type that every port object has. */
    PortType TYPE = PortTypeRegistry.getInstance().getPortType(PortObject.class);

    /** @return one line about the content */
    String getSummary();

    /** @return what is known about the content */
    PortObjectSpec getSpec();

    /** @return Swing views; the host shows none */
    JComponent[] getViews();

    /**
     * Stores port objects of one class. Registered with the port type.
     *
     * @param <T> that class
     */
    abstract class PortObjectSerializer<T extends PortObject> {

        /** Called by the registry. */
        protected PortObjectSerializer() {
        }

        /**
         * @param portObject what to store
         * @param out receives it; left open
         * @param exec for progress and cancellation
         * @throws IOException if writing fails
         * @throws CanceledExecutionException if canceled
         */
        public abstract void savePortObject(T portObject, PortObjectZipOutputStream out, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;

        /**
         * @param in holds a stored object; left open
         * @param spec its spec
         * @param exec for progress and cancellation
         * @return the object
         * @throws IOException if it cannot be read or is not valid
         * @throws CanceledExecutionException if canceled
         */
        public abstract T loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
            throws IOException, CanceledExecutionException;
    }
}
