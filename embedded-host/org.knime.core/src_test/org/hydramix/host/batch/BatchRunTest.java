package org.hydramix.host.batch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;

/** What becomes of a run when something cannot be written. */
class BatchRunTest {

    @Test
    void everyKindOfFailureIsToldByTheExitCodeOnly() {
        assertTrue(BatchRun.succeeds("not saved", () -> {
            // written
        }));
        assertFalse(BatchRun.succeeds("not saved", () -> {
            throw new IOException("disk full");
        }));
        assertFalse(BatchRun.succeeds("not saved", () -> {
            throw new UncheckedIOException(new IOException("a table's file has gone"));
        }));
        assertFalse(BatchRun.succeeds("not saved", () -> {
            throw new OutOfMemoryError("as if");
        }));
    }
}
