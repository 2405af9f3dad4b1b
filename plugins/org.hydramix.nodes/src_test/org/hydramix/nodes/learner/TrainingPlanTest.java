package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.Normalisation;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.NetworkPreset;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.train.Method;
import org.hydramix.engine.train.TrainingConfig;
import org.hydramix.nodes.dialog.DeviceChoice;
import org.hydramix.nodes.path.WorkflowPaths;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.ModelPortObjectSpec;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.hydramix.nodes.port.TrainingSetPortObjectSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObjectSpec;

class TrainingPlanTest {

    static final List<String> CLASSES = List.of("l", "t");

    private final LearnerParameters p = new LearnerParameters();

    private TrainingPlan plan() throws InvalidSettingsException {
        return TrainingPlan.of(p, WorkflowPaths.current());
    }

    @Test
    void aNewNodeTrainsAsTheEngineRecommends() throws InvalidSettingsException {
        assertEquals(new TrainingPlan(TrainingConfig.DEFAULT, Optional.empty(), Optional.empty()), plan());
    }

    @Test
    void everySettingReachesTheEngine(@TempDir final Path folder) throws InvalidSettingsException {
        p.m_method = MethodChoice.SUPERVISED;
        p.m_network = NetworkChoice.LARGE;
        p.m_steps = 11;
        p.m_labelledBatch = 12;
        p.m_unlabelledBatch = 13;
        p.m_learningRate = 0.14;
        p.m_unlabelledWeight = 15;
        p.m_rampFraction = 0.16;
        p.m_evaluationInterval = 17;
        p.m_patience = 18;
        p.m_modelFile = folder.resolve("m").toString();
        p.m_checkpointFolder = folder.toString();
        p.m_checkpointInterval = 19;
        p.m_device = DeviceChoice.CPU;
        p.m_threads = 2;
        p.m_seed = 21;
        p.m_crossEntropyWeight = 22;
        p.m_reverseWeight = 23;
        p.m_locationWeight = 24;
        p.m_averagedTeacher = !p.m_averagedTeacher;
        p.m_alignClasses = !p.m_alignClasses;
        p.m_trueColours = !p.m_trueColours;
        p.m_warmUpFraction = 0.27;
        p.m_neighbours = 28;
        p.m_guessLoss = GuessLossChoice.SQUARED_ERROR;
        p.m_weightDecay = 0.25;
        p.m_averageDecay = 0.26;
        final TrainingPlan plan = plan();
        assertEquals(Optional.of(folder.resolve("m")), plan.modelFile());
        final TrainingConfig c = plan.config();
        assertEquals(Method.SUPERVISED, c.method());
        assertEquals(NetworkPreset.LARGE, c.preset());
        assertEquals("Schedule[steps=11, labelledBatch=12, unlabelledBatch=13, learningRate=0.14, weightDecay=0.25, "
            + "averageDecay=0.26, evaluationInterval=17, patience=18]", c.schedule().toString());
        assertEquals("LossSettings[crossEntropyWeight=22.0, reverseWeight=23.0, locationWeight=24.0, "
            + "unlabelledWeight=15.0, rampFraction=0.16, guessLoss=SQUARED_ERROR]", c.loss().toString());
        assertEquals(p.m_averagedTeacher, c.guess().averagedTeacher());
        assertEquals(p.m_alignClasses, c.guess().alignClasses());
        assertEquals(p.m_trueColours, c.guess().trueColours());
        assertEquals(0.27, c.guess().warmUpFraction());
        assertEquals(28, c.guess().neighbours());
        assertEquals(21, c.seed());
        assertEquals(DevicePreference.CPU, c.runtime().device());
        assertEquals(2, c.runtime().threads());
        assertEquals(Optional.of(folder), plan.checkpointFolder());
        assertEquals(19, c.runtime().checkpointInterval());
    }

    @Test
    void settingsAreCheckedWhereverTheyComeFrom(@TempDir final Path folder) {
        p.m_steps = 0;
        assertEquals("The number of steps must be at least 1, not 0.", refused());
        p.m_steps = 1;
        p.m_learningRate = Double.NaN;
        assertTrue(refused().contains("learning rate"));
        p.m_learningRate = 0.1;
        p.m_warmUpFraction = 1;
        assertTrue(refused().contains("warm-up"));
        p.m_warmUpFraction = 0;
        p.m_threads = -1;
        assertTrue(refused().contains("threads"));
        p.m_threads = 0;
        p.m_modelFile = folder.resolve("no/model").toString();
        assertTrue(refused().contains("does not exist. Create it"));
        p.m_modelFile = "";
        p.m_checkpointFolder = folder.resolve("no").toString();
        assertTrue(refused().startsWith("The checkpoint folder: the folder '"));
    }

    private String refused() {
        return assertThrows(InvalidSettingsException.class, this::plan).getMessage();
    }

    private static TrainingSet set(final int... labels) {
        final float[] distributions = new float[labels.length * 2];
        for (int i = 0; i < labels.length; i++) {
            distributions[2 * i + labels[i]] = 1;
        }
        return new TrainingSet(CLASSES, 0.5,
            new PatchSet(8, 2, new byte[192 * labels.length], distributions, new float[2 * labels.length]),
            PatchSet.empty(8, 2), Recipe.DEFAULT);
    }

    private static TrainingSetPortObjectSpec spec(final int... labels) {
        return new TrainingSetPortObject(set(labels)).getSpec();
    }

    @Test
    void trainingsThatShareAFolderHaveACheckpointEach(@TempDir final Path folder) throws Exception {
        p.m_checkpointFolder = folder.toString();
        final Path first = checkpoint(set(0, 1));
        assertEquals(folder, first.getParent());
        assertEquals(first, checkpoint(set(0, 1)), "a training must find its checkpoint again");
        p.m_threads = 2;
        assertEquals(first, checkpoint(set(0, 1)), "how fast it runs does not matter");
        assertNotEquals(first, checkpoint(set(1, 0)), "other data");
        p.m_seed = 7;
        assertNotEquals(first, checkpoint(set(0, 1)), "another seed");
        p.m_seed = 1;
        p.m_method = MethodChoice.SUPERVISED;
        assertNotEquals(first, checkpoint(set(0, 1)), "another method");
        p.m_checkpointFolder = "";
        assertEquals(Optional.empty(), plan().configFor(set(0, 1), Optional.empty(), Optional.empty(), Monitor.NONE).runtime()
            .checkpoint());
    }

    private Path checkpoint(final TrainingSet set) throws Exception {
        return plan().configFor(set, Optional.empty(), Optional.empty(), Monitor.NONE).runtime().checkpoint().orElseThrow();
    }

    @Test
    void theUserIsWarnedBeforeTraining() throws InvalidSettingsException {
        final List<String> said = new ArrayList<>();
        p.m_device = DeviceChoice.GPU;
        final PortObjectSpec[] specs = {spec(0, 1, 1)};
        Learning.warnings(p, specs).show(said::add);
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("Few labelled tiles: 1 of 'l', 2 of 't'."), said::toString);
        assertTrue(said.get(0).contains("A GPU is asked for"), said::toString);
        final var one = assertThrows(InvalidSettingsException.class,
            () -> Learning.configure(p, new PortObjectSpec[]{spec(1, 1, 1)}));
        assertTrue(one.getMessage().startsWith("All labelled tiles are of one class"), one.getMessage());
        said.clear();
        p.m_device = DeviceChoice.AUTO;
        Learning.warnings(p, new PortObjectSpec[]{new TrainingSetPortObjectSpec()}).show(said::add);
        assertEquals(List.of(), said, "nothing is known, nothing is said");
    }

    @Test
    void oneClassCannotBeLearnt() {
        final var e = assertThrows(EngineException.class, () -> LabelCheck.check(spec(1, 1, 1)));
        assertEquals("All labelled tiles are of one class, 't'. Label cells of at least two classes.", e.getMessage());
        final var none = assertThrows(EngineException.class, () -> LabelCheck.check(spec()));
        assertTrue(none.getMessage().contains("no labelled tiles"), none.getMessage());
    }

    @Test
    void fewLabelsGiveAWarning() throws EngineException {
        final int[] labels = new int[13];
        Arrays.fill(labels, 0, 3, 1);
        assertTrue(LabelCheck.check(spec(labels)).orElseThrow().startsWith("Few labelled tiles: 3 of 't'."));
        final int[] enough = new int[20];
        Arrays.fill(enough, 0, 10, 1);
        assertEquals(Optional.empty(), LabelCheck.check(spec(enough)));
    }

    private static TrainingSetPortObjectSpec expected(final String... classes) {
        return new TrainingSetPortObjectSpec(Optional.of(List.of(classes)), OptionalInt.empty(), 0.5, Recipe.DEFAULT);
    }

    private void configure(final TrainingSetPortObjectSpec set, final ModelPortObjectSpec model)
        throws InvalidSettingsException {
        Learning.configure(p, new PortObjectSpec[]{set, model});
    }

    private static ModelPortObjectSpec trained(final String... classes) {
        final NetworkSpec network = NetworkSpec.of(NetworkPreset.SMALL, classes.length, 32);
        final WideResNet net = new WideResNet(network);
        return new ModelPortObject(new HydraMixModel(network, List.of(classes), 0.5,
            new Normalisation(new float[3], new float[]{1, 1, 1}), new float[net.parameters().length()],
            new float[net.statistics().length()], "{}")).getSpec();
    }

    private void refused(final TrainingSetPortObjectSpec set, final ModelPortObjectSpec model) {
        final var e = assertThrows(InvalidSettingsException.class, () -> configure(set, model));
        assertTrue(e.getMessage().contains("Use a model of the same classes"), e.getMessage());
    }

    /** A table's domain names classes whose rows a Row Filter took. */
    @Test
    void aModelOfOtherClassesIsRefusedOnceTheClassesAreCertain() throws InvalidSettingsException {
        configure(expected("l", "t", "u"), trained("l", "t"));
        refused(expected("l", "u"), trained("l", "t"));
        configure(spec(0, 1), new ModelPortObjectSpec(expected("l", "t", "u")));
        refused(spec(0, 1), new ModelPortObjectSpec(expected("l", "u")));
        refused(spec(0, 1), trained("l", "t", "u"));
    }

    @Test
    void columnsAreKnownBeforeExecutionIfTheClassesAre() throws InvalidSettingsException {
        final TrainingSetPortObjectSpec known = new TrainingSetPortObject(set(0, 1)).getSpec();
        final PortObjectSpec[] specs = Learning.configure(p, new PortObjectSpec[]{known});
        assertTrue(((DataTableSpec)specs[1]).containsName("Share of guesses (t)"));
        assertEquals(null, Learning.configure(p, new PortObjectSpec[]{new TrainingSetPortObjectSpec()})[1]);
        final var e = assertThrows(InvalidSettingsException.class,
            () -> Learning.configure(p, new PortObjectSpec[]{new TrainingSetPortObject(set()).getSpec()}));
        assertTrue(e.getMessage().contains("Sharpen & Mix"), e.getMessage());
    }
}
