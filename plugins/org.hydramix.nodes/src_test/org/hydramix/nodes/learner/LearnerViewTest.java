package org.hydramix.nodes.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.hydramix.engine.train.HistoryRow;
import org.junit.jupiter.api.Test;

class LearnerViewTest {

    private static final List<HistoryRow> EVERY_STEP = IntStream.rangeClosed(1, 4000)
        .mapToObj(step -> new HistoryRow(step, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of())).toList();

    /** Their figures are shown: those of another step must not stand in for them. */
    @Test
    void theBestAndTheLastEvaluationAreAmongThoseShown() {
        final List<Integer> steps = LearnerView.shown(EVERY_STEP, 1234).stream().map(HistoryRow::step).toList();
        assertTrue(steps.size() <= 2002, steps.size() + " points");
        assertTrue(steps.contains(1234));
        assertEquals(4000, steps.get(steps.size() - 1));
        assertEquals(steps.stream().distinct().sorted().toList(), steps);
    }
}
