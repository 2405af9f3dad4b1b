package org.knime.core.node.port;

import java.io.IOException;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;

/** A spec whose content is a few typed entries. Needs a public constructor without arguments. */
public abstract class AbstractSimplePortObjectSpec implements PortObjectSpec {

    private static final String ENTRY = "content.xml";

    /** Makes an empty spec, filled by {@link #load}. */
    protected AbstractSimplePortObjectSpec() {
    }

    /**
     * Stores the content.
     *
     * @param model receives it
     */
    protected abstract void save(ModelContentWO model);

    /**
     * Restores the content.
     *
     * @param model holds it
     * @throws InvalidSettingsException if entries are missing or wrong
     */
    protected abstract void load(ModelContentRO model) throws InvalidSettingsException;

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    private ModelContent content() {
        final ModelContent content = new ModelContent(ENTRY);
        save(content);
        return content;
    }

    @Override
    public boolean equals(final Object other) {
        return other != null && other.getClass() == getClass()
            && content().equals(((AbstractSimplePortObjectSpec)other).content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    /**
     * Stores specs of one class, which the subclass names as its type argument.
     *
     * @param <T> that class
     */
    public abstract static class AbstractSimplePortObjectSpecSerializer<T extends AbstractSimplePortObjectSpec>
        extends PortObjectSpecSerializer<T> {

        /** Called by the registry. */
        protected AbstractSimplePortObjectSpecSerializer() {
        }

        @Override
        public void savePortObjectSpec(final T portObjectSpec, final PortObjectSpecZipOutputStream out)
            throws IOException {
            final ModelContent content = new ModelContent(ENTRY);
            content.addInt("version", 1);
            content.addString("class_name", portObjectSpec.getClass().getName());
            portObjectSpec.save(content.addModelContent("model"));
            SimpleContent.write(content, ENTRY, out);
        }

        @Override
        public T loadPortObjectSpec(final PortObjectSpecZipInputStream in) throws IOException {
            final T spec = SerializedClass.<T> of(getClass()).newInstance();
            try {
                spec.load(SimpleContent.read(ENTRY, in));
            } catch (InvalidSettingsException e) {
                throw new IOException("Stored " + spec.getClass().getName() + " is not valid: " + e.getMessage(), e);
            }
            return spec;
        }
    }
}
