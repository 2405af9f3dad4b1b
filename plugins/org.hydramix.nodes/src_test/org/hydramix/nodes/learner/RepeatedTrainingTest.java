package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.hydramix.nodes.NodeHarness;
import org.hydramix.nodes.port.ModelPortObject;
import org.hydramix.nodes.port.TrainingSetPortObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortUtil;

/** A Learner that is executed again and again, and after a restart. */
class RepeatedTrainingTest {

    private static final int EXECUTIONS = 20;

    /** By then the engine, its thread pools and the allocator have what they need. */
    private static final int SETTLED = 5;

    private static final double GROWTH = 0.05;

    static final int STEPS = 6;

    static final String RESIDENT = "resident ";

    /**
     * In a process of its own, with a heap of a fixed size that is touched from the start and without the compiler that
     * takes 20 MiB once when methods have become hot: what grows then is the engine's memory, not Java's.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void twentyExecutionsNeedNoMoreMemoryThanFive() throws Exception {
        final String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms192m", "-Xmx192m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath,
            ExecutionsInOneJvm.class.getName(), String.valueOf(EXECUTIONS)).redirectErrorStream(true).start();
        final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        final List<Long> resident = output.lines().filter(line -> line.startsWith(RESIDENT))
            .map(line -> Long.parseLong(line.substring(RESIDENT.length())) / 1024).toList();
        System.out.println("[Learner] resident memory in MiB after each of " + EXECUTIONS + " executions: " + resident);
        final double grown = (double)resident.get(EXECUTIONS - 1) / resident.get(SETTLED - 1) - 1;
        System.out.printf("[Learner] from the %dth to the %dth: %+.1f %%%n", SETTLED, EXECUTIONS, 100 * grown);
        assertTrue(grown <= GROWTH, "grew by " + grown + ": " + resident);
    }

    @Test
    void theSavedTrainingSetGivesTheSameModelAfterARestart() throws Exception {
        final NodeHarness before = new NodeHarness();
        SmallTraining.execute(SmallTraining.parameters(STEPS), before);
        final TrainingSetPortObject set = new TrainingSetPortObject(SmallTraining.set());
        final ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (var out = PortUtil.getPortObjectZipOutputStream(stored)) {
            new TrainingSetPortObject.Serializer().savePortObject(set, out, before.exec());
        }
        final TrainingSetPortObject loaded;
        try (var in = PortUtil.getPortObjectZipInputStream(new ByteArrayInputStream(stored.toByteArray()))) {
            loaded = new TrainingSetPortObject.Serializer().loadPortObject(in, set.getSpec(), before.exec());
        }
        final NodeHarness after = new NodeHarness();
        Learning.execute(SmallTraining.parameters(STEPS), new PortObject[]{loaded}, after.exec(), after);
        assertArrayEquals(((ModelPortObject)before.object(0)).model().parameters(),
            ((ModelPortObject)after.object(0)).model().parameters());
    }
}
