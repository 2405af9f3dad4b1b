package org.hydramix.nodes.port;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.ModelContent;
import org.knime.core.node.port.PortUtil;

class PortObjectsTest {

    private static final List<String> CLASSES = List.of("lymphocyte", "tumour");

    private final ExecutionMonitor exec = new ExecutionMonitor();

    private static TrainingSet set() {
        final byte[] rgb = new byte[8 * 8 * 3];
        rgb[5] = -1;
        return new TrainingSet(CLASSES, 0.5,
            new PatchSet(8, 2, rgb, new float[]{0, 1}, new float[]{0.25f, Float.NaN}), PatchSet.empty(8, 2),
            Recipe.DEFAULT);
    }

    private static HydraMixModel model() {
        final NetworkSpec network = NetworkSpec.of(NetworkPreset.SMALL, 2, 32);
        final WideResNet net = new WideResNet(network);
        final float[] parameters = new float[net.parameters().length()];
        parameters[3] = 1.5f;
        return new HydraMixModel(network, CLASSES, Double.NaN,
            new Normalisation(new float[]{1, 2, 3}, new float[]{4, 5, 6}), parameters,
            new float[net.statistics().length()], "{\"seed\":1}");
    }

    @Test
    void aTrainingSetComesBack() throws Exception {
        final byte[] stored = store(new TrainingSetPortObject(set()));
        final TrainingSet read = load(stored).set();
        assertEquals(CLASSES, read.classNames());
        assertEquals(0.5, read.micronsPerPixel());
        assertEquals(Recipe.DEFAULT, read.recipe());
        assertArrayEquals(set().labelled().rgb(), read.labelled().rgb());
        assertArrayEquals(set().labelled().distributions(), read.labelled().distributions());
        assertArrayEquals(set().labelled().centroids(), read.labelled().centroids());
        assertEquals(0, read.unlabelled().count());
    }

    @Test
    void aTruncatedTrainingSetIsRefused() throws Exception {
        final byte[] stored = store(new TrainingSetPortObject(set()));
        assertThrows(IOException.class, () -> load(java.util.Arrays.copyOf(stored, stored.length / 2)));
        final var e = assertThrows(IOException.class, () -> load(new byte[0]));
        assertTrue(e.getMessage().contains("Execute the node again"), e.getMessage());
    }

    @Test
    void aModelComesBack() throws Exception {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = PortUtil.getPortObjectZipOutputStream(bytes)) {
            new ModelPortObject.Serializer().savePortObject(new ModelPortObject(model()), out, exec);
        }
        final HydraMixModel read;
        try (var in = PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            read = new ModelPortObject.Serializer().loadPortObject(in, null, exec).model();
        }
        assertEquals(CLASSES, read.classNames());
        assertEquals(model().network(), read.network());
        assertArrayEquals(model().parameters(), read.parameters());
        assertTrue(Double.isNaN(read.micronsPerPixel()));
    }

    @Test
    void theSpecOfATrainingSetTellsWhatIsKnown() throws Exception {
        final TrainingSetPortObjectSpec spec = new TrainingSetPortObject(set()).getSpec();
        final TrainingSetPortObjectSpec read = new TrainingSetPortObjectSpec();
        assertEquals(Optional.empty(), read.classNames());
        assertEquals(OptionalInt.empty(), read.labelled());
        final ModelContent content = new ModelContent("spec");
        spec.save(content);
        read.load(content);
        assertEquals(spec, read);
        assertEquals(Optional.of(CLASSES), read.classNames());
        assertEquals(OptionalInt.of(8), read.patchSize());
        assertEquals(OptionalInt.of(1), read.labelled());
        assertEquals(OptionalInt.of(0), read.unlabelled());
        assertEquals(0.5, read.micronsPerPixel());
        assertEquals("1 labelled and 0 unlabelled tiles of 8 px, 2 classes: lymphocyte, tumour",
            new TrainingSetPortObject(set()).getSummary());
    }

    @Test
    void theSpecOfAModelIsKnownFromItsTrainingSet() throws Exception {
        final ModelPortObjectSpec before = new ModelPortObjectSpec(new TrainingSetPortObject(set()).getSpec());
        assertEquals(Optional.of(CLASSES), before.classNames());
        final ModelPortObjectSpec spec = new ModelPortObject(model()).getSpec();
        final ModelContent content = new ModelContent("spec");
        spec.save(content);
        final ModelPortObjectSpec read = new ModelPortObjectSpec();
        read.load(content);
        assertEquals(spec, read);
        assertEquals("Wide-ResNet 10-1 for patches of 32 px, 2 classes: lymphocyte, tumour",
            new ModelPortObject(model()).getSummary());
    }

    private byte[] store(final TrainingSetPortObject object) throws Exception {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = PortUtil.getPortObjectZipOutputStream(bytes)) {
            new TrainingSetPortObject.Serializer().savePortObject(object, out, exec);
        }
        return bytes.toByteArray();
    }

    private TrainingSetPortObject load(final byte[] stored) throws Exception {
        try (var in = PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(stored))) {
            return new TrainingSetPortObject.Serializer().loadPortObject(in, null, exec);
        }
    }
}
