package org.hydramix.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training that is repeated, cancelled, or killed and resumed. */
class InterruptedTrainingTest {

    private static final int STEPS = 24;

    /** The first checkpoint is written half way. */
    private static final int INTERVAL = STEPS / 2;

    /** So long that no machine finishes before the signal. */
    private static final int ENDLESS = 100_000;

    private static final Duration CANCEL_LIMIT = Duration.ofSeconds(2);

    private static final int TRIES = 3;

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAlsoAfterAKill() throws Exception {
        final byte[] first = train("first");
        assertArrayEquals(first, train("second"), "the same seed, another model");

        final Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
        final Path model = folder.resolve("resumed.hydramix");
        final String[] options = {Workflows.modelFile(model), Workflows.checkpointFolder(checkpoints),
            Workflows.checkpointEvery(INTERVAL)};
        final Launcher killed = Launcher.start(folder, Workflows.train(STEPS, options));
        killed.awaitFile(checkpoints, "hydramix-*.checkpoint");
        killed.kill();
        assertFalse(Files.exists(model), "killed too late to test resuming");

        final var resumed = Launcher.run(folder, Workflows.train(STEPS, options));
        assertEquals(0, resumed.exitCode(), resumed.output());
        assertArrayEquals(first, Files.readAllBytes(model), "resumed training gave another model");
    }

    /** One good try is enough: what else the machine does makes a run end only later. */
    @Test
    void interruptEndsTheRunWithinTwoSeconds() throws Exception {
        final var late = new StringBuilder();
        for (int i = 0; i < TRIES; i++) {
            final Path checkpoints = Files.createTempDirectory(folder, "checkpoints");
            final Launcher run = Launcher.start(folder, Workflows.train(ENDLESS,
                Workflows.checkpointFolder(checkpoints), Workflows.checkpointEvery(2)));
            run.awaitFile(checkpoints, "hydramix-*.checkpoint");
            final long start = System.nanoTime();
            run.interrupt();
            final var outcome = run.await();
            final Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(outcome.exitCode() != 0, outcome.output());
            // the host does not wait for a node that takes longer, and then does not tell this
            if (taken.compareTo(CANCEL_LIMIT) <= 0 && outcome.output().contains("HydraMix Learner 3:5 (CONFIGURED)")) {
                return;
            }
            late.append("took ").append(taken).append('\n').append(outcome.output());
        }
        fail(late.toString());
    }

    private byte[] train(final String name) throws IOException, InterruptedException {
        final Path model = folder.resolve(name + ".hydramix");
        final var outcome = Launcher.run(folder, Workflows.train(STEPS, Workflows.modelFile(model)));
        assertEquals(0, outcome.exitCode(), outcome.output());
        return Files.readAllBytes(model);
    }
}
