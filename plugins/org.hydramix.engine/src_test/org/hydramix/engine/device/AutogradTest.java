package org.hydramix.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static int threadsWith(final int wanted) {
        Autograd.useThreads(wanted);
        return JniUtils.getNumThreads();
    }
}
