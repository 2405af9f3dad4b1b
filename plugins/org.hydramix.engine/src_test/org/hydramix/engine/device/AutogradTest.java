package org.hydramix.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.hydramix.engine.Natives;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

class AutogradTest {

    private final ExecutorService nodes = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        Autograd.useThreads(0);
        nodes.shutdown();
    }

    /** Nodes run on threads of their own: what one asks for must not stay for those after it. */
    @Test
    void theNextNodeGetsTheEnginesChoiceAgain() throws Exception {
        try (NDManager manager = Natives.manager()) {
            final int own = nodes.submit(() -> threadsWith(0)).get();
            assertEquals(own + 1, nodes.submit(() -> threadsWith(own + 1)).get());
            assertEquals(own, nodes.submit(() -> threadsWith(0)).get());
        }
    }

    /** In a process of its own, as only the first call tells. */
    @Test
    void theFirstNodeMayAskForOneThread() throws Exception {
        Natives.manager().close();
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
            System.getProperty("java.class.path"), AutogradTest.class.getName()).redirectErrorStream(true).start();
        final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.lines().anyMatch("the engine's own again: true"::equals), said);
    }

    /** One thread first, then the engine's choice. */
    public static void main(final String... arguments) throws Exception {
        try (NDManager manager = Natives.manager()) {
            final int own = JniUtils.getNumThreads();
            threadsWith(own + 1);
            System.out.println("the engine's own again: " + (threadsWith(0) == own));
        }
    }

    private static int threadsWith(final int wanted) {
        Autograd.useThreads(wanted);
        return JniUtils.getNumThreads();
    }
}
