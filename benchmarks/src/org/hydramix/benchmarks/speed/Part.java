package org.hydramix.benchmarks.speed;

import java.util.function.Consumer;

/** One part of the benchmark. */
interface Part {

    /** @return what {@code --only} calls it */
    String name();

    /**
     * @param options what is asked for
     * @param out receives each figure as soon as it is known
     * @throws Exception if something cannot be measured; the message is for the user
     */
    void measure(SpeedOptions options, Consumer<Figure> out) throws Exception;
}
