package org.knime.core.node.port;

import java.io.IOException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** A port object that stores itself in a zip stream. Needs a public constructor without arguments. */
public abstract class AbstractPortObject implements PortObject {

    /** Makes an empty object, filled by {@link #load}. */
    protected AbstractPortObject() {
    }

    /**
     * Stores the content.
     *
     * @param out receives it
     * @param exec for progress and cancellation
     * @throws IOException if writing fails
     * @throws CanceledExecutionException if canceled
     */
    protected abstract void save(PortObjectZipOutputStream out, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * Restores the content.
     *
     * @param in holds it
     * @param spec the object's spec
     * @param exec for progress and cancellation
     * @throws IOException if it cannot be read or is not valid
     * @throws CanceledExecutionException if canceled
     */
    protected abstract void load(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
        throws IOException, CanceledExecutionException;

    /**
     * Stores objects of one class, which the subclass names as its type argument.
     *
     * @param <T> that class
     */
    public abstract static class AbstractPortObjectSerializer<T extends AbstractPortObject>
        extends PortObjectSerializer<T> {

        /** Called by the registry. */
        protected AbstractPortObjectSerializer() {
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            portObject.save(out, exec);
        }

        @Override
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final T portObject = SerializedClass.<T> of(getClass()).newInstance();
            portObject.load(in, spec, exec);
            return portObject;
        }
    }
}
