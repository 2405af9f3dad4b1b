package org.hydramix.nodes.view;

import java.util.stream.IntStream;

/** Some of many, at even distances, the first among them: the same every time. */
public final class EvenSample {

    private EvenSample() {
    }

    /**
     * @param total how many there are
     * @param most how many are wanted at most, at least 1
     * @return their indices, ascending
     */
    public static IntStream of(final int total, final int most) {
        final int count = Math.min(total, most);
        return IntStream.range(0, count).map(i -> (int)((long)i * total / count));
    }
}
