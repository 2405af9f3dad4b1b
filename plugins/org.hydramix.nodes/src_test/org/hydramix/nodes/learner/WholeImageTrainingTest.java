package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.field.Field;
import org.hydramix.engine.field.FieldSet;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.random.SeededRandom;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.call.NodeMonitor;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.TrainingContent;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.tile.CellText;
import org.hydramix.nodes.tile.Cells;
import org.hydramix.nodes.tile.ColourCells;
import org.hydramix.nodes.tile.TileColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The Learner on whole images with all their cells. */
class WholeImageTrainingTest {

    private static final List<String> CLASSES = List.of("l", "t", "background");

    private static final int SIDE = 180;

    @TempDir
    private Path folder;

    private final NodeHarness node = new NodeHarness();

    private static Field field(final long seed) {
        final SeededRandom rng = SeededRandom.of(seed);
        final byte[] rgb = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte)(200 + rng.nextInt(30));
        }
        final List<Field.Cell> cells = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            final var at = new Centroid(5 + rng.nextInt(SIDE - 10), 5 + rng.nextInt(SIDE - 10));
            cells.add(new Field.Cell(at, i % 2));
            for (int p = 0; p < 49; p++) {
                final int pixel = ((int)at.y() - 3 + p / 7) * SIDE + (int)at.x() - 3 + p % 7;
                rgb[pixel * 3 + 2 * (i % 2)] = 40;
            }
        }
        return new Field("image " + seed, new RgbImage(SIDE, SIDE, rgb), cells);
    }

    private static TrainingContent.Images content(final int unlabelled) {
        final List<RgbImage> images = new ArrayList<>();
        for (int i = 0; i < unlabelled; i++) {
            images.add(field(100 + i).image());
        }
        return new TrainingContent.Images(new FieldSet(CLASSES, 0.5, List.of(field(1), field(2)), images, Recipe.DEFAULT,
            Colours.AS_SCANNED));
    }

    private BufferedDataTable validation(final Colours colours) {
        return validation(colours, 0.5);
    }

    private BufferedDataTable validation(final Colours colours, final double resolution) {
        return validation(field(3), colours, resolution);
    }

    private BufferedDataTable validation(final Field field, final Colours colours, final double resolution) {
        final List<DotLabel> cells = field.cells().stream()
            .map(cell -> new DotLabel(CLASSES.get(cell.cls()), Optional.of(cell.centroid()))).toList();
        final DataRow row = NodeHarness.row("r", Cells.image(field.image()), new StringCell(CellText.write(cells)),
            new IntCell(cells.size()), new StringCell(field.name()), new IntCell(0), new IntCell(0),
            Cells.number(resolution), ColourCells.of(colours));
        return node.table(TileColumns.annotated(), List.of(row));
    }

    private static LearnerParameters parameters(final MethodChoice method, final int steps) {
        final LearnerParameters p = new LearnerParameters();
        p.m_method = method;
        p.m_imageSteps = steps;
        p.m_evaluationInterval = 2;
        p.m_warmUpFraction = 0;
        p.m_device = DeviceChoice.CPU;
        p.m_threads = 1;
        return p;
    }

    private HydraMixModel train(final LearnerParameters p, final PortObject... inputs) throws Exception {
        Learning.execute(p, inputs, node.exec(), node);
        return ((ModelPortObject)node.object(0)).model();
    }

    @Test
    void aDetectorIsTrainedAndValidationImagesChooseItsConfidence() throws Exception {
        final LearnerParameters p = parameters(MethodChoice.SUPERVISED, 4);
        final HydraMixModel usual = train(p, new TrainingSetPortObject(content(0)));
        assertEquals(CLASSES, usual.classNames());
        assertTrue(usual.detection().isPresent());
        assertTrue(Double.isNaN(usual.detection().get().f1()), "nobody found out yet");
        assertEquals(2, node.rows(1).size());
        assertEquals("[false,0,null]", shown("validated", "validation", "detection"));
        final HydraMixModel tuned = train(p, new TrainingSetPortObject(content(0)), validation(Colours.AS_SCANNED));
        assertEquals(6, tuned.detection().orElseThrow().matchingRadius(), "3 µm");
        assertTrue(!Double.isNaN(tuned.detection().get().f1()));
        assertEquals("[false,1,{\"f1\":" + tuned.detection().get().f1() + ",\"confidence\":" + tuned.detection().get().confidence()
            + "}]", shown("validated", "validation", "detection"), "no step was chosen");
    }

    /** @return what the view gets, as JSON */
    private String shown(final String... keys) {
        final StringBuilder text = new StringBuilder();
        ((BufferedDataTable)node.internalData()[0]).forEach(row -> text.append(row.getCell(0)));
        final JsonObject json = JsonParser.parseString(text.toString()).getAsJsonObject();
        final JsonArray values = new JsonArray();
        Stream.of(keys).map(json::get).forEach(values::add);
        return values.toString();
    }

    private static NodeMonitor monitorThat(final Runnable failsWhileConfidenceIsChosen, final CanceledExecutionException cancel) {
        return new NodeMonitor(new ExecutionMonitor() {

            private double done;

            @Override
            public void setProgress(final double fraction, final String message) {
                done = fraction;
                if (done > 0.951) {
                    failsWhileConfidenceIsChosen.run();
                }
            }

            @Override
            public void checkCanceled() throws CanceledExecutionException {
                if (cancel != null && done > 0.951) {
                    throw cancel;
                }
            }
        });
    }

    @Test
    void aTrainedModelIsNotLostIfItsConfidenceCannotBeChosen() throws Exception {
        final LearnerParameters p = parameters(MethodChoice.SUPERVISED, 1);
        final var training = new ImageTraining(p, TrainingPlan.of(p, WorkflowPaths.current()), content(0), Optional.empty());
        final List<String> warnings = new ArrayList<>();
        final HydraMixModel model = training.run(Optional.of(validation(Colours.AS_SCANNED)), monitorThat(() -> {
            throw new IllegalStateException("CUDA out of memory");
        }, null), warnings::add).result().model();
        assertTrue(Double.isNaN(model.detection().orElseThrow().f1()), "the usual confidence");
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).startsWith("The model is trained") && warnings.get(0).endsWith("CUDA out of memory"),
            warnings::toString);
        assertThrows(CancelledException.class, () -> training.run(Optional.of(validation(Colours.AS_SCANNED)),
            monitorThat(() -> { }, new CanceledExecutionException("")), warnings::add));
    }

    @Test
    void validationImagesWithoutACellLeaveTheUsualConfidence() throws Exception {
        final LearnerParameters p = parameters(MethodChoice.SUPERVISED, 2);
        final BufferedDataTable empty =
            validation(new Field("empty", field(3).image(), List.of()), Colours.AS_SCANNED, 0.5);
        final HydraMixModel usual = train(p, new TrainingSetPortObject(content(0)));
        assertEquals(Optional.empty(), node.warning().filter(warning -> warning.contains("validation")));
        final HydraMixModel model = train(p, new TrainingSetPortObject(content(0)), empty);
        assertEquals(usual.detection(), model.detection());
        assertTrue(node.warning().orElseThrow().contains("No validation image has an annotated cell"), node.warning()::toString);
        final List<String> before = new ArrayList<>();
        Learning.warnings(p, new PortObjectSpec[]{new TrainingSetPortObject(content(0)).getSpec(), empty.getDataTableSpec()})
            .show(before::add);
        assertTrue(before.get(0).contains("No validation image has an annotated cell"), "known before training: " + before);
        before.clear();
        Learning.warnings(p, new PortObjectSpec[]{new TrainingSetPortObject(content(0)).getSpec(),
            validation(Colours.AS_SCANNED).getDataTableSpec()}).show(before::add);
        assertEquals(List.of(), before);
    }

    @Test
    void aSettingThatImagesDoNotFollowIsTold() throws Exception {
        final LearnerParameters p = parameters(MethodChoice.SUPERVISED, 1);
        p.m_patience = 3;
        train(p, new TrainingSetPortObject(content(0)));
        assertTrue(node.warning().orElseThrow().contains("the patience is not used"), node.warning()::toString);
    }

    /** Whoever counts on it must know before a training of hours. */
    @Test
    void aCheckpointFolderThatIsNotUsedIsToldBeforeTraining() throws Exception {
        final LearnerParameters p = parameters(MethodChoice.SUPERVISED, 1);
        p.m_checkpointFolder = folder.toString();
        final PortObject images = new TrainingSetPortObject(content(0));
        final List<String> before = new ArrayList<>();
        Learning.warnings(p, new PortObjectSpec[]{images.getSpec()}).show(before::add);
        assertTrue(before.get(0).contains("the checkpoint folder is not used"), before.get(0));
        train(p, images);
        assertEquals(before.get(0), node.warning().orElseThrow().lines().findFirst().orElseThrow());
        before.clear();
        Learning.warnings(p, new PortObjectSpec[]{new TrainingSetPortObject(SmallTraining.set()).getSpec()}).show(before::add);
        assertFalse(before.toString().contains("checkpoint"), before.toString());
    }

    @Test
    void hydraMixGuessesTheCellsOfUnlabelledImages() throws Exception {
        train(parameters(MethodChoice.HYDRAMIX, 2), new TrainingSetPortObject(content(2)));
        final var history = node.table(1).getDataTableSpec();
        final int column = history.findColumnIndex("Unlabelled loss");
        assertTrue(Double.parseDouble(node.rows(1).get(0).getCell(column).toString()) > 0);
        final var e = assertThrows(KNIMEException.class,
            () -> train(parameters(MethodChoice.HYDRAMIX, 2), new TrainingSetPortObject(content(0))));
        assertTrue(e.getMessage().contains("no unlabelled image"), e.getMessage());
    }

    @Test
    void whatDoesNotFitIsTold() throws Exception {
        final LearnerParameters p = parameters(MethodChoice.SUPERVISED, 1);
        final var stain = assertThrows(KNIMEException.class,
            () -> train(p, new TrainingSetPortObject(content(0)), validation(Colours.NORMALISED)));
        assertTrue(stain.getMessage().contains("stain of the validation images"), stain.getMessage());
        final var resolution = assertThrows(KNIMEException.class,
            () -> train(p, new TrainingSetPortObject(content(0)), validation(Colours.AS_SCANNED, 0.25)));
        assertTrue(resolution.getMessage().contains("validation images have 0.250 µm/px and the training images 0.500"),
            resolution.getMessage());
        final PortObjectSpec set = new TrainingSetPortObject(content(0)).getSpec();
        final var tiles = assertThrows(InvalidSettingsException.class,
            () -> Learning.configure(p, new PortObjectSpec[]{set, TileColumns.labelled()}));
        assertTrue(tiles.getMessage().contains("validation images has no column 'Cells'"), tiles.getMessage());
        Learning.configure(p, new PortObjectSpec[]{set, TileColumns.annotated()});
        p.m_imageSteps = 0;
        assertThrows(InvalidSettingsException.class, () -> Learning.configure(p, new PortObjectSpec[]{set}));
    }
}
