package org.hydramix.nodes.port;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import javax.swing.JComponent;

import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.model.DetectionTuning;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.ModelContent;
import org.knime.core.node.port.PortUtil;

class PortObjectsTest {

    private static final List<String> CLASSES = List.of("lymphocyte", "tumour");

    private static final NetworkSpec NETWORK = NetworkSpec.of(NetworkPreset.SMALL, 2, 32);

    private static final String PROVENANCE = """
            {"engine":"PyTorch 2.7.1","config":{"method":"HYDRAMIX","seed":1},"data":{"labelled":100,"unlabelled":900,
            "validation":64},"step":600,"validationAccuracy":0.875,"validationMacroF1":null}""";

    private final ExecutionMonitor exec = new ExecutionMonitor();

    private static TrainingSet set() {
        final byte[] rgb = new byte[8 * 8 * 3];
        rgb[5] = -1;
        return new TrainingSet(CLASSES, 0.5,
            new PatchSet(8, 2, rgb, new float[]{0, 1}, new float[]{0.25f, Float.NaN}), PatchSet.empty(8, 2),
            Recipe.DEFAULT);
    }

    private static HydraMixModel model() {
        final WideResNet net = new WideResNet(NETWORK);
        final float[] parameters = new float[net.parameters().length()];
        parameters[3] = 1.5f;
        return new HydraMixModel(NETWORK, CLASSES, 0.5,
            new Normalisation(new float[]{1, 2, 3}, new float[]{4, 5, 6}), parameters,
            new float[net.statistics().length()], PROVENANCE);
    }

    @Test
    void aTrainingSetComesBack() throws Exception {
        final byte[] stored = store(new TrainingSetPortObject(set()));
        final TrainingSet read = ((TrainingContent.Tiles)load(stored).content()).set();
        assertEquals(CLASSES, read.classNames());
        assertEquals(0.5, read.micronsPerPixel());
        assertEquals(Recipe.DEFAULT, read.recipe());
        assertArrayEquals(set().labelled().rgb(), read.labelled().rgb());
        assertArrayEquals(set().labelled().distributions(), read.labelled().distributions());
        assertArrayEquals(set().labelled().centroids(), read.labelled().centroids());
        assertEquals(0, read.unlabelled().count());
    }

    private static TrainingContent.Images images() {
        final var image = new RgbImage(4, 3, new byte[36]);
        final var field = new Field("a.png", image, List.of(new Field.Cell(new Centroid(1, 2), 1)));
        return new TrainingContent.Images(new FieldSet(List.of("lymphocyte", "tumour", "background"), 0.5, List.of(field),
            List.of(image, image), Recipe.DEFAULT, Colours.AS_SCANNED));
    }

    @Test
    void wholeImagesComeBack() throws Exception {
        final var object = new TrainingSetPortObject(images());
        final TrainingContent read = load(store(object)).content();
        assertTrue(read instanceof TrainingContent.Images, "not tiles");
        assertEquals(images().set().labelled().get(0).cells(),
            ((TrainingContent.Images)read).set().labelled().get(0).cells());
        assertEquals("1 annotated and 2 unlabelled images, 2 classes of cells: lymphocyte (0), tumour (1)",
            object.getSummary());
        final ModelContent content = new ModelContent("spec");
        object.getSpec().save(content);
        final TrainingSetPortObjectSpec spec = new TrainingSetPortObjectSpec();
        spec.load(content);
        assertEquals(object.getSpec(), spec);
        assertTrue(spec.wholeImages());
        assertEquals(List.of(0, 1), spec.labelledPerClass());
        final Facts facts = new Facts();
        spec.describe(facts);
        assertTrue(facts.toString().contains("Annotated images: 1\n  cells of class lymphocyte: 0"), facts.toString());
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
        assertEquals(0.5, read.micronsPerPixel());
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
        assertEquals("1 labelled and 0 unlabelled tiles of 8 px, 2 classes: lymphocyte (0), tumour (1)",
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
        assertEquals(OptionalInt.of(32), read.patchSize());
        assertEquals("Wide-ResNet " + NETWORK.depth() + "-" + NETWORK.width() + " for patches of 32 px, 0.5 µm/px, "
            + "2 classes: lymphocyte, tumour, validation accuracy 0.875", new ModelPortObject(model()).getSummary());
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

    @Test
    void aSpecOfVersion1IsRead() throws Exception {
        final ModelContent stored = new ModelContent("spec");
        stored.addBoolean("classNamesKnown", true);
        stored.addStringArray("classNames", "lymphocyte", "tumour");
        stored.addInt("patchSize", 40);
        stored.addDouble("micronsPerPixel", 0.5);
        stored.addInt("labelled", 3);
        stored.addInt("unlabelled", 4);
        final TrainingSetPortObjectSpec set = new TrainingSetPortObjectSpec();
        set.load(stored);
        assertEquals(List.of(), set.labelledPerClass());
        assertEquals(Optional.empty(), set.recipe());
        assertEquals("3 labelled and 4 unlabelled tiles of 40 px, 2 classes: lymphocyte, tumour", set.summary());
        final ModelContent model = new ModelContent("spec");
        model.addBoolean("classNamesKnown", true);
        model.addStringArray("classNames", "lymphocyte", "tumour");
        model.addDouble("micronsPerPixel", Double.NaN);
        model.addString("network", "Wide-ResNet 10-1 for patches of 40 px");
        final ModelPortObjectSpec spec = new ModelPortObjectSpec();
        spec.load(model);
        assertEquals(OptionalInt.empty(), spec.patchSize());
        assertEquals("Wide-ResNet 10-1 for patches of 40 px, 2 classes: lymphocyte, tumour", spec.summary());
    }

    @Test
    void theViewOfAModelTellsAllThatIsKnown() {
        final Facts facts = new Facts();
        new ModelFacts(PROVENANCE).describe(model(), facts);
        final String text = facts.toString();
        for (final String line : List.of("Classes: lymphocyte, tumour", "Patch: 32 px = 16 µm",
            "Resolution: 0.5 µm/px", "Validation accuracy: 0.875", "Method: HYDRAMIX", "Labelled tiles: 100", "Validation tiles: 64",
            "Trained to step: 600", "Seed: 1", "Engine: PyTorch 2.7.1")) {
            assertTrue(text.contains(line + "\n"), line + " is not in\n" + text);
        }
        assertTrue(!text.contains("macro-F1"), "what is not known is not shown");
        assertEquals(List.of("Model", "Provenance"),
            Stream.of(new ModelPortObject(model()).getViews()).map(JComponent::getName).toList());
        assertTrue(new ModelFacts("no JSON").pretty().contains("{}"), "a foreign provenance must not break the view");
    }

    @Test
    void theViewOfADetectorTellsItsImages() {
        final Facts facts = new Facts();
        new ModelFacts("""
            {"engine":"PyTorch 2.7.1","config":{"method":"SUPERVISED","seed":3},"data":{"labelledImages":12,
            "labelledCells":3456,"unlabelledImages":7},"step":4000}""").describe(model(), facts);
        final String text = facts.toString();
        for (final String line : List.of("Method: SUPERVISED", "Annotated images: 12", "Annotated cells: 3456",
            "Unlabelled images: 7", "Trained to step: 4000", "Seed: 3")) {
            assertTrue(text.contains(line + "\n"), line + " is not in\n" + text);
        }
        assertFalse(text.contains("tiles"), text);
        assertFalse(text.contains("confidence"), "what is not known is not shown");
    }

    @Test
    void theViewOfADetectorTellsFromWhichConfidenceOnACellCounts() {
        final Facts usual = new Facts();
        new ModelFacts(PROVENANCE).describe(model().withDetection(new DetectionTuning(0.25, 5, 8, Double.NaN, Double.NaN)), usual);
        assertTrue(usual.toString().contains("Least confidence: 0.25\n"), usual.toString());
        assertFalse(usual.toString().contains("F1 on validation images"), "nobody found out yet");
        final Facts tuned = new Facts();
        new ModelFacts(PROVENANCE).describe(model().withDetection(new DetectionTuning(0.35, 5, 8, 6, 0.79)), tuned);
        assertTrue(tuned.toString().contains("Least confidence: 0.35\nDetection F1 on validation images: 0.79\n"), tuned.toString());
    }

    @Test
    void theViewOfATrainingSetTellsCountsAndRecipe() {
        final Facts facts = new Facts();
        new TrainingSetPortObject(set()).getSpec().describe(facts);
        final String text = facts.toString();
        assertTrue(text.contains("Labelled tiles: 1\n  of class lymphocyte: 0\n  of class tumour: 1\n"), text);
        assertTrue(text.contains("Copies per guess (K): " + Recipe.DEFAULT.copies()), text);
        assertTrue(text.contains("Augmentation: strong"), text);
        assertEquals("Training set", new TrainingSetPortObject(set()).getViews()[0].getName());
    }
}
