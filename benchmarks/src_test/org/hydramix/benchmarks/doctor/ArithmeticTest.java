package org.hydramix.benchmarks.doctor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArithmeticTest {

    /** Fails where PyTorch's libraries compute wrong on the computer of the build: so would all that is trained on it. */
    @Test
    void theEngineComputesRightHere() throws Exception {
        final String found = Arithmetic.check();
        assertTrue(found.contains("tiles and images agree"), found);
    }
}
