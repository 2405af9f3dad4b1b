package org.hydramix.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;

import org.hydramix.djl.EngineInfo;
import org.hydramix.djl.Gpu;
import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.Test;

import ai.djl.Device;
import ai.djl.pytorch.jni.JniUtils;

class ComputeDeviceTest {

    @Test
    void theCpuIsAlwaysThere() throws EngineException {
        final ComputeDevice cpu = ComputeDevice.choose(DevicePreference.CPU);
        assertEquals(Device.cpu(), cpu.device());
        assertTrue(cpu.reason().startsWith("CPU: "), cpu.reason());
    }

    @Test
    void aMissingGpuIsExplained() throws EngineException {
        final ComputeDevice automatic = ComputeDevice.choose(DevicePreference.AUTO);
        assumeTrue(!automatic.device().isGpu(), "This machine has a GPU.");
        assertEquals(Device.cpu(), automatic.device());
        assertTrue(automatic.reason().startsWith("CPU: no CUDA library found at /"), automatic.reason());
        final String message =
            assertThrows(EngineException.class, () -> ComputeDevice.choose(DevicePreference.GPU)).getMessage();
        assertTrue(message.contains("PYTORCH_LIBRARY_PATH"), message);
    }

    /** The same choice with other machines' engines. */
    @Test
    void theBestDeviceIsChosenAndTheReasonTold() throws EngineException {
        final var cards = List.of(new Gpu("NVIDIA H200", 150_000_000_000L), new Gpu("NVIDIA T4", 16_000_000_000L));
        final var twoGpus = new EngineInfo("PyTorch", "2.7.1", Path.of("/cuda"), cards, "", "");
        final var none = new EngineInfo("PyTorch", "2.7.1", Path.of("/cuda"), List.of(), "", "");
        final var old = new EngineInfo("PyTorch", "2.7.1", Path.of("/cuda"), List.of(), "The NVIDIA driver is too old", "");
        assertEquals(new ComputeDevice(Device.gpu(0), "GPU 0: NVIDIA H200, 150 GB."),
            ComputeDevice.choose(DevicePreference.AUTO, twoGpus, true));
        assertEquals(Device.gpu(0), ComputeDevice.choose(DevicePreference.GPU, twoGpus, true).device());
        assertEquals(new ComputeDevice(Device.cpu(), "CPU: chosen in the settings."),
            ComputeDevice.choose(DevicePreference.CPU, twoGpus, true));
        assertEquals("CPU: no CUDA device found by PyTorch 2.7.1 in /cuda.",
            ComputeDevice.choose(DevicePreference.AUTO, none, true).reason());
        assertEquals("CPU: no CUDA device that works with PyTorch 2.7.1 in /cuda (The NVIDIA driver is too old).",
            ComputeDevice.choose(DevicePreference.AUTO, old, true).reason());
        assertEquals("CPU: no CUDA library found at /cuda.",
            ComputeDevice.choose(DevicePreference.AUTO, none, false).reason());
        assertThrows(EngineException.class, () -> ComputeDevice.choose(DevicePreference.GPU, none, true));
        final var slow = new EngineInfo("PyTorch", "2.7.1", Path.of("/cuda"), cards, "", "It is slow.");
        assertEquals("CPU: chosen in the settings. It is slow.",
            ComputeDevice.choose(DevicePreference.CPU, slow, true).reason());
        assertEquals("GPU 0: NVIDIA H200, 150 GB.", ComputeDevice.choose(DevicePreference.AUTO, slow, true).reason());
    }

    @Test
    void gradientsAreOffUntilClosed() throws EngineException {
        ComputeDevice.choose(DevicePreference.CPU);
        JniUtils.setGradMode(true);
        try (Autograd off = Autograd.off()) {
            assertFalse(JniUtils.isGradMode());
        }
        assertTrue(JniUtils.isGradMode());
    }
}
