package org.hydramix.nodes.port;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.ModelFile;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A trained model between two nodes. */
public final class ModelPortObject implements PortObject {

    /** Registered at the extension point for port types. */
    public static final class Serializer extends PortObjectSerializer<ModelPortObject> {

        @Override
        public void savePortObject(final ModelPortObject object, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException {
            out.putNextEntry(new ZipEntry(ENTRY));
            ModelFile.write(object.model, out);
            out.closeEntry();
        }

        @Override
        public ModelPortObject loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException {
            if (in.getNextEntry() == null) {
                throw new IOException("The stored model is empty. Execute the node again.");
            }
            try {
                return new ModelPortObject(ModelFile.read(in, "The stored model"));
            } catch (final EngineException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    /** The port type. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(ModelPortObject.class);

    private static final String ENTRY = "model";

    private final HydraMixModel model;

    /** @param model what travels */
    public ModelPortObject(final HydraMixModel model) {
        this.model = model;
    }

    /** @return what travels */
    public HydraMixModel model() {
        return model;
    }

    @Override
    public String getSummary() {
        return getSpec().summary();
    }

    @Override
    public ModelPortObjectSpec getSpec() {
        return new ModelPortObjectSpec(model);
    }

    @Override
    public JComponent[] getViews() {
        final ModelFacts facts = new ModelFacts(model.provenance());
        final Facts table = new Facts();
        facts.describe(model, table);
        return new JComponent[]{table.table("Model"), Facts.text("Provenance", facts.pretty())};
    }
}
