package org.hydramix.benchmarks.speed.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a measuring process is talked to: it says {@value #READY} and how much work a repetition is, then reads how often to repeat from each line of its
 * input and answers with a line of seconds, one a repetition, until its input ends.
 */
public final class Rounds {

    /** Begins the first line of output. */
    public static final String READY = "ready";

    private static final double NANOS_A_SECOND = 1e9;

    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private final int work;

    private boolean greeted;

    /** A repetition is one piece of work. */
    Rounds() {
        this(1);
    }

    /** @param work of a repetition, in whatever the measuring process counts */
    Rounds(final int work) {
        this.work = work;
    }

    /** Something to be timed. */
    interface Repeated {
        void run() throws Exception;
    }

    /** @return repetitions of the next round; 0 when there is none */
    int next() throws IOException {
        if (!greeted) {
            greeted = true;
            System.out.println(READY + " " + work);
        }
        final String line = in.readLine();
        return line == null ? 0 : Integer.parseInt(line.strip());
    }

    void answer(final List<Double> seconds) {
        System.out.println(seconds.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** Serves all rounds. */
    void serve(final Repeated repeated) throws Exception {
        for (int count = next(); count > 0; count = next()) {
            final var seconds = new ArrayList<Double>();
            for (int i = 0; i < count; i++) {
                final long start = System.nanoTime();
                repeated.run();
                seconds.add((System.nanoTime() - start) / NANOS_A_SECOND);
            }
            answer(seconds);
        }
    }
}
