package org.hydramix.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.engine.EngineException;

/** Lets contenders run in turn, so that a change of the machine's speed meets all of them alike. */
final class Contest {

    private static final int WARM_UP = 3;

    /** Until then Java is still compiling. */
    static final double WARM_UP_SECONDS = 4;

    /** A round is no longer than this many repetitions, however fast. */
    private static final int MOST_REPETITIONS = 200;

    private final int rounds;

    private final double secondsARound;

    /**
     * @param rounds in which each contender has its turn
     * @param secondsARound about how long a turn is
     */
    Contest(final int rounds, final double secondsARound) {
        this.rounds = rounds;
        this.secondsARound = secondsARound;
    }

    /**
     * What a contender achieved.
     *
     * @param seconds median of the repetitions, one a round
     * @param work of a repetition
     * @param peakMegabytes most memory that was resident
     */
    record Outcome(double[] seconds, int work, double peakMegabytes) {
    }

    /**
     * @param contenders all with the same work in a repetition
     * @return name → outcome, in their order
     */
    Map<String, Outcome> run(final List<Contender> contenders) throws IOException, EngineException {
        final List<WorkerProcess> workers = new ArrayList<>();
        try {
            for (final Contender contender : contenders) {
                workers.add(new WorkerProcess(contender.name(), contender.command(), contender.environment()));
            }
            return run(contenders, workers);
        } finally {
            for (final WorkerProcess worker : workers) {
                worker.close();
            }
        }
    }

    private Map<String, Outcome> run(final List<Contender> contenders, final List<WorkerProcess> workers)
        throws IOException, EngineException {
        final int[] repetitions = new int[workers.size()];
        for (int i = 0; i < repetitions.length; i++) {
            repetitions[i] =
                (int)Math.max(2, Math.min(MOST_REPETITIONS, Math.ceil(secondsARound / warmUp(workers.get(i)))));
        }
        final double[][] seconds = new double[workers.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < repetitions.length; turn++) {
                // Who was first is last in the next round.
                final int i = round % 2 == 0 ? turn : repetitions.length - 1 - turn;
                seconds[i][round] = Spread.of(workers.get(i).round(repetitions[i])).median();
            }
        }
        return outcomes(contenders, workers, seconds);
    }

    /** @return seconds of a repetition at the end of the warm-up */
    private static double warmUp(final WorkerProcess worker) throws IOException, EngineException {
        double spent = 0;
        double last = 0;
        while (spent < WARM_UP_SECONDS) {
            final double[] seconds = worker.round(WARM_UP);
            spent += Arrays.stream(seconds).sum();
            last = Spread.of(seconds).median();
        }
        return last;
    }

    private static Map<String, Outcome> outcomes(final List<Contender> contenders, final List<WorkerProcess> workers,
        final double[][] seconds) throws IOException {
        final Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < seconds.length; i++) {
            outcomes.put(contenders.get(i).name(), new Outcome(seconds[i], workers.get(i).work(), workers.get(i).peakMegabytes()));
        }
        return outcomes;
    }
}
