package org.hydramix.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

/** With drivers that are written here: most machines that build this have none. */
class CudaDriverTest {

    private static final int NO_DEVICE = 100;

    @Test
    void tellsNamesAndMemory() {
        assertEquals(List.of(new Gpu("Card 0", 8_000_000_000L), new Gpu("Card 1", 80_000_000_000L)),
            CudaDriver.gpus((name, arguments) -> {
                switch (name) {
                    case "cuInit" -> assertEquals(0, arguments[0]);
                    case "cuDeviceGetCount" -> ((int[])arguments[0])[0] = 2;
                    case "cuDeviceGet" -> ((int[])arguments[0])[0] = 40 + (int)arguments[1];
                    case "cuDeviceGetName" -> {
                        final byte[] text = ("Card " + ((int)arguments[2] - 40)).getBytes(StandardCharsets.US_ASCII);
                        System.arraycopy(text, 0, (byte[])arguments[0], 0, text.length);
                    }
                    case "cuDeviceTotalMem_v2" ->
                        ((long[])arguments[0])[0] = (int)arguments[1] == 40 ? 8_000_000_000L : 80_000_000_000L;
                    default -> throw new AssertionError(name);
                }
                return 0;
            }));
    }

    @Test
    void noCardThatWorksIsNone() {
        assertEquals(List.of(), CudaDriver.gpus((name, arguments) -> NO_DEVICE));
        assertEquals(List.of(), CudaDriver.gpus((name, arguments) -> "cuDeviceGetCount".equals(name) ? NO_DEVICE : 0));
    }

    @Test
    void namesAreReadAsTheyAreMeant() {
        assertEquals("NVIDIA H200, 151 GB", new Gpu("NVIDIA H200", 150_754_820_096L).toString());
        assertEquals("GPU 0 (NVIDIA T4, 16 GB), CPU", new EngineInfo("PyTorch", "2.7.1", java.nio.file.Path.of("/cuda"),
            List.of(new Gpu("NVIDIA T4", 15_800_000_000L)), "", "").devices());
    }
}
