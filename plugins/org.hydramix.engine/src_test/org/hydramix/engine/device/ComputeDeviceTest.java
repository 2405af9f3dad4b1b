package org.hydramix.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.hydramix.engine.EngineException;
import org.junit.jupiter.api.Test;

import ai.djl.Device;
import ai.djl.engine.Engine;
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
        assumeTrue(Engine.getInstance().getGpuCount() == 0, "This machine has a GPU.");
        assertEquals(Device.cpu(), automatic.device());
        assertTrue(automatic.reason().contains("no CUDA device"), automatic.reason());
        final String message =
            assertThrows(EngineException.class, () -> ComputeDevice.choose(DevicePreference.GPU)).getMessage();
        assertTrue(message.contains("PYTORCH_LIBRARY_PATH"), message);
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
