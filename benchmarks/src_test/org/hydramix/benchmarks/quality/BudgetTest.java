package org.hydramix.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BudgetTest {

    private static RunKey key(final String method) {
        return new RunKey(0, 100, 0, 1, method);
    }

    @Test
    void withoutLimitAllIsAllowed() {
        final Budget budget = new Budget(Double.POSITIVE_INFINITY);
        budget.note(key("a"), 1e6);
        assertTrue(budget.allows(key("a"), 1e9));
    }

    @Test
    void noTimeNoRun() {
        assertFalse(new Budget(0).allows(key("a"), 0));
    }

    @Test
    void aRunThatWouldEndTooLateIsNotStarted() {
        final Budget budget = new Budget(100);
        assertTrue(budget.allows(key("a"), 0));
        budget.note(key("a"), 40);
        budget.note(key("a"), 30);
        budget.note(key("b"), 10);
        assertTrue(budget.allows(key("a"), 60));
        assertFalse(budget.allows(key("a"), 61));
        assertTrue(budget.allows(key("b"), 61));
        assertFalse(budget.allows(key("unknown, as long as the longest"), 61));
    }
}
