package org.hydramix.engine.device;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** What tensors took is the system's again. */
@EnabledOnOs(OS.LINUX)
class NativeMemoryTest {

    private static final Path STATUS = Path.of("/proc/self/status");

    private static final int BLOCKS = 200;

    private static final long MEGABYTE_OF_FLOATS = 1 << 18;

    @Test
    void memoryOfTensorsThatAreFreedIsGivenBack() throws Exception {
        assumeTrue(Files.isReadable(STATUS));
        try (NDManager manager = ComputeDevice.choose(DevicePreference.CPU).newManager()) {
            final NDManager freed = manager.newSubManager();
            for (int i = 0; i < BLOCKS; i++) {
                freed.ones(new Shape(MEGABYTE_OF_FLOATS));
                // keeps the freed blocks from being the end of the heap
                manager.ones(new Shape(1));
            }
            freed.close();
            final double held = residentMegabytes();
            NativeMemory.giveBack();
            final double left = residentMegabytes();
            assertTrue(left < held - BLOCKS / 2, held + " MB, then " + left + " MB");
        }
    }

    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmRSS"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
    }
}
