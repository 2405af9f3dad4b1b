package org.hydramix.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.data.PatchSet;
import org.hydramix.engine.data.TrainingSet;
import org.hydramix.engine.guess.GuessSettings;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResumeTest {

    private static final TrainingSet SET = Spots.set(16, 32);

    private static final Optional<PatchSet> VALIDATION = Optional.of(Spots.patches(12, 8, true));

    @TempDir
    private Path folder;

    /** Each batch guessed by itself; and all patches guessed together, anew at steps 2, 5, 8 and 11. */
    static List<GuessSettings> guesses() {
        return List.of(new GuessSettings(true, true, 0), new GuessSettings(true, false, 0.2).withNeighbours(5));
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void resumedEqualsUninterrupted(final GuessSettings guess) throws Exception {
        final TrainingResult whole = train(Spots.quick(12).withGuess(guess), Monitor.NONE);
        final TrainingConfig saved = saved(12).withGuess(guess);
        assertThrows(CancelledException.class, () -> train(saved, new CancelAfter(7)));
        final Path file = saved.runtime().checkpoint().orElseThrow();
        assertTrue(Files.exists(file));
        final TrainingResult resumed = train(saved, Monitor.NONE);
        assertArrayEquals(LearnerTest.bytes(whole.model()), LearnerTest.bytes(resumed.model()));
        assertEquals(whole.history(), resumed.history());
        assertEquals(whole.bestStep(), resumed.bestStep());
        assertFalse(Files.exists(file), "the checkpoint must be gone after training");
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefused() throws Exception {
        assertThrows(CancelledException.class, () -> train(saved(12), new CancelAfter(4)));
        final String message =
            assertThrows(EngineException.class, () -> train(saved(12).withSeed(5), Monitor.NONE)).getMessage();
        assertTrue(message.contains("training.checkpoint") && message.contains("Delete it"), message);
        final var otherTiles = Spots.set(20, 32);
        assertThrows(EngineException.class, () -> Learner.train(otherTiles, VALIDATION, saved(12), Optional.empty(),
            TrainingListener.NONE, Monitor.NONE));
    }

    @Test
    void aDamagedCheckpointIsNamed() throws Exception {
        final Path file = folder.resolve("training.checkpoint");
        Files.write(file, new byte[100]);
        final String message = assertThrows(EngineException.class, () -> train(saved(12), Monitor.NONE)).getMessage();
        assertTrue(message.contains("training.checkpoint"), message);
    }

    @Test
    void aLossThatIsNotANumberStopsAndKeepsTheCheckpoint() throws Exception {
        // a checkpoint a step: the weights are beyond reason after the first, and the second tells
        final TrainingConfig often = Spots.quick(50);
        final TrainingConfig wild = often.withRuntime(often.runtime().withCheckpoint(
            folder.resolve("training.checkpoint"), 1)).withSchedule(new Schedule(50, 16, 16, 1e30, 0, 0.9, 5, 0));
        final String message = assertThrows(EngineException.class, () -> train(wild, Monitor.NONE)).getMessage();
        assertTrue(message.contains("not a number at step ") && message.contains("learning rate (1.0E30)"), message);
        assertTrue(message.contains("training.checkpoint"), message);
        assertTrue(Files.size(folder.resolve("training.checkpoint")) > 0, "the checkpoint is gone");
    }

    @Test
    void aCheckpointThatCannotBeDeletedCostsNothing() throws Exception {
        final TrainingConfig quick = Spots.quick(2);
        final Path file = folder.resolve("training.checkpoint");
        final TrainingConfig unsaved = quick.withRuntime(quick.runtime().withCheckpoint(file, 100));
        final TrainingListener blocks = row -> file.resolve("not empty").toFile().mkdirs();
        final var result = Learner.train(SET, VALIDATION, unsaved, Optional.empty(), blocks, Monitor.NONE);
        assertTrue(Files.exists(file));
        final String problem = result.checkpointProblem().orElseThrow();
        assertTrue(problem.contains("training.checkpoint") && problem.contains("Delete it by hand"), problem);
        assertArrayEquals(LearnerTest.bytes(train(quick, Monitor.NONE).model()), LearnerTest.bytes(result.model()));
    }

    @Test
    void aCheckpointThatCannotBeWrittenCostsNothing() throws Exception {
        final TrainingConfig quick = Spots.quick(10);
        final Path gone = Files.createDirectory(folder.resolve("disconnected"));
        final TrainingConfig saved = quick.withRuntime(quick.runtime().withCheckpoint(gone.resolve("training.checkpoint"), 2));
        Files.delete(gone);
        final var result = Learner.train(SET, VALIDATION, saved, Optional.empty(), TrainingListener.NONE, Monitor.NONE);
        final String problem = result.checkpointProblem().orElseThrow();
        assertTrue(problem.startsWith("The checkpoint of step 10 is missing") && problem.contains("disconnected"), problem);
        assertArrayEquals(LearnerTest.bytes(train(quick, Monitor.NONE).model()), LearnerTest.bytes(result.model()));
    }

    @Test
    void aCheckpointThatWasWrittenInTheEndIsNoProblem() throws Exception {
        final TrainingConfig quick = Spots.quick(10);
        final Path late = folder.resolve("connected late");
        final TrainingConfig saved = quick.withRuntime(quick.runtime().withCheckpoint(late.resolve("training.checkpoint"), 2));
        final var result = Learner.train(SET, VALIDATION, saved, Optional.empty(), row -> late.toFile().mkdirs(), Monitor.NONE);
        assertEquals(Optional.empty(), result.checkpointProblem());
    }

    private TrainingConfig saved(final int steps) {
        final TrainingConfig quick = Spots.quick(steps);
        return quick.withRuntime(quick.runtime().withCheckpoint(folder.resolve("training.checkpoint"), 3));
    }

    private static TrainingResult train(final TrainingConfig config, final Monitor monitor) throws Exception {
        return Learner.train(SET, VALIDATION, config, Optional.empty(), TrainingListener.NONE, monitor);
    }

    /** Cancels in the middle of the step after a given one. */
    static final class CancelAfter implements Monitor {

        private final int steps;

        private int done;

        private int asked;

        CancelAfter(final int steps) {
            this.steps = steps;
        }

        @Override
        public void progress(final double fraction, final String message) {
            done++;
        }

        @Override
        public void checkCancelled() throws CancelledException {
            // the second time: weights are those of the step's beginning, running statistics are not
            if (done >= steps && ++asked > 3) {
                throw new CancelledException();
            }
        }
    }
}
