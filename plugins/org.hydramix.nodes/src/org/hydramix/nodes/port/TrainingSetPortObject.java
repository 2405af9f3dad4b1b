package org.hydramix.nodes.port;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.file.TrainingSetFile;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A training set between two nodes. */
public final class TrainingSetPortObject implements PortObject {

    /** Registered at the extension point for port types. */
    public static final class Serializer extends PortObjectSerializer<TrainingSetPortObject> {

        @Override
        public void savePortObject(final TrainingSetPortObject object, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException {
            out.putNextEntry(new ZipEntry(ENTRY));
            TrainingSetFile.write(out, object.set);
            out.closeEntry();
        }

        @Override
        public TrainingSetPortObject loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException {
            if (in.getNextEntry() == null) {
                throw new IOException("The stored training set is empty. Execute the node again.");
            }
            try {
                return new TrainingSetPortObject(TrainingSetFile.read(in, "The stored training set"));
            } catch (final EngineException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    /** The port type. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(TrainingSetPortObject.class);

    private static final String ENTRY = "training-set";

    private final TrainingSet set;

    /** @param set what travels */
    public TrainingSetPortObject(final TrainingSet set) {
        this.set = set;
    }

    /** @return what travels */
    public TrainingSet set() {
        return set;
    }

    @Override
    public String getSummary() {
        return getSpec().summary();
    }

    @Override
    public TrainingSetPortObjectSpec getSpec() {
        return new TrainingSetPortObjectSpec(set);
    }

    @Override
    public JComponent[] getViews() {
        return getSpec().getViews();
    }
}
