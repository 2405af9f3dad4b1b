package org.hydramix.nodes.port;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.field.FieldSetFile;
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
            if (object.content instanceof TrainingContent.Images images) {
                out.putNextEntry(new ZipEntry(IMAGES));
                FieldSetFile.write(out, images.set());
            } else if (object.content instanceof TrainingContent.Tiles tiles) {
                out.putNextEntry(new ZipEntry(TILES));
                TrainingSetFile.write(out, tiles.set());
            }
            out.closeEntry();
        }

        @Override
        public TrainingSetPortObject loadPortObject(final PortObjectZipInputStream in, final PortObjectSpec spec,
            final ExecutionMonitor exec) throws IOException {
            final ZipEntry entry = in.getNextEntry();
            if (entry == null) {
                throw new IOException("The stored training set is empty. Execute the node again.");
            }
            try {
                return new TrainingSetPortObject(
                    IMAGES.equals(entry.getName()) ? new TrainingContent.Images(FieldSetFile.read(in, STORED))
                        : new TrainingContent.Tiles(TrainingSetFile.read(in, STORED)));
            } catch (final EngineException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    /** The port type. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(TrainingSetPortObject.class);

    private static final String STORED = "The stored training set";

    /** The only entry of version 1.0.0. */
    private static final String TILES = "training-set";

    private static final String IMAGES = "field-set";

    private final TrainingContent content;

    /** @param content what travels */
    public TrainingSetPortObject(final TrainingContent content) {
        this.content = content;
    }

    /** @param set what travels */
    public TrainingSetPortObject(final TrainingSet set) {
        this(new TrainingContent.Tiles(set));
    }

    /** @return what travels */
    public TrainingContent content() {
        return content;
    }

    @Override
    public String getSummary() {
        return getSpec().summary();
    }

    @Override
    public TrainingSetPortObjectSpec getSpec() {
        return new TrainingSetPortObjectSpec(content);
    }

    @Override
    public JComponent[] getViews() {
        return getSpec().getViews();
    }
}
