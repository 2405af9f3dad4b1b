package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

/** What is known about a port object before it exists. */
public interface PortObjectSpec {

    /** @return Swing views; the host shows none */
    JComponent[] getViews();

    /**
     * Stores specs of one class. Registered with the port type.
     *
     * @param <T> that class
     */
    abstract class PortObjectSpecSerializer<T extends PortObjectSpec> {

        /** Called by the registry. */
        protected PortObjectSpecSerializer() {
        }

        /**
         * @param portObjectSpec what to store
         * @param out receives it; left open
         * @throws IOException if writing fails
         */
        public abstract void savePortObjectSpec(T portObjectSpec, PortObjectSpecZipOutputStream out)
            throws IOException;

        /**
         * @param in holds a stored spec; left open
         * @return the spec
         * @throws IOException if it cannot be read or is not valid
         */
        public abstract T loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException;
    }
}
