package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A port object whose content is a few typed entries. Needs a public constructor without arguments. */
public abstract class AbstractSimplePortObject implements PortObject {

    private static final String ENTRY = "content.xml";

    /** Makes an empty object, filled by {@link #load}. */
    protected AbstractSimplePortObject() {
    }

    /**
     * Stores the content.
     *
     * @param model receives it
     * @param exec for progress and cancellation
     * @throws CanceledExecutionException if canceled
     */
    protected abstract void save(ModelContentWO model, ExecutionMonitor exec) throws CanceledExecutionException;

    /**
     * Restores the content.
     *
     * @param model holds it
     * @param spec the object's spec
     * @param exec for progress and cancellation
     * @throws InvalidSettingsException if entries are missing or wrong
     * @throws CanceledExecutionException if canceled
     */
    protected abstract void load(ModelContentRO model, PortObjectSpec spec, ExecutionMonitor exec)
        throws InvalidSettingsException, CanceledExecutionException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    private ModelContent content() {
        final ModelContent content = new ModelContent(ENTRY);
        try {
            save(content, new ExecutionMonitor());
        } catch (CanceledExecutionException e) {
            throw new IllegalStateException("Nobody could cancel.", e);
        }
        return content;
    }

    @Override
    public boolean equals(final Object other) {
        return other != null && other.getClass() == getClass()
            && content().equals(((AbstractSimplePortObject)other).content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /**
     * Stores objects of one class, which the subclass names as its type argument.
     *
     * @param <T> that class
     */
    public abstract static class AbstractSimplePortObjectSerializer<T extends AbstractSimplePortObject>
        extends PortObjectSerializer<T> {

        /** Called by the registry. */
        protected AbstractSimplePortObjectSerializer() {
        }

        @Override
        public void savePortObject(final T portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final ModelContent content = new ModelContent(ENTRY);
            content.addInt("version", 1);
            content.addString("class_name", portObject.getClass().getName());
            portObject.save(content.addModelContent("model"), exec);
            SimpleContent.write(content, ENTRY, out);
        }

        @Override
        public T loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException, CanceledExecutionException {
            final T portObject = SerializedClass.<T> of(getClass()).newInstance();
            try {
                portObject.load(SimpleContent.read(ENTRY, in), spec, exec);
            } catch (InvalidSettingsException e) {
                throw new IOException("Stored " + portObject.getClass().getName() + " is not valid: " + e.getMessage(),
                    e);
            }
            return portObject;
        }
    }
}
