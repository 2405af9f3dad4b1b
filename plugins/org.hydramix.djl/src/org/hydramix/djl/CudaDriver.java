package org.hydramix.djl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Asks NVIDIA's driver which cards there are. DJL asks CUDA's runtime library instead, which it only finds where the CUDA toolkit is
 * installed: not the copy that comes with PyTorch, so that it would see no card on most computers that have one.
 */
final class CudaDriver {

    /** {@code CUDA_SUCCESS} of cuda.h. */
    private static final int SUCCESS = 0;

    private static final int LONGEST_NAME = 256;

    /** The driver's functions by name. */
    @FunctionalInterface
    interface Functions {

        /** @return the driver's status; results are written into arrays among the arguments */
        int call(String name, Object... arguments);
    }

    private CudaDriver() {
    }

    /** @return all cards that this process may use, in the driver's order; none if there is no driver */
    static List<Gpu> gpus() {
        try {
            final var driver = NativeLibrary.getInstance(Platform.isWindows() ? "nvcuda" : "libcuda.so.1");
            return gpus((name, arguments) -> driver.getFunction(name).invokeInt(arguments));
        } catch (final LinkageError e) {
            return List.of();
        }
    }

    static List<Gpu> gpus(final Functions driver) {
        final int[] count = new int[1];
        if (driver.call("cuInit", 0) != SUCCESS || driver.call("cuDeviceGetCount", count) != SUCCESS) {
            return List.of();
        }
        final List<Gpu> gpus = new ArrayList<>();
        for (int i = 0; i < count[0]; i++) {
            final int[] device = new int[1];
            final byte[] name = new byte[LONGEST_NAME];
            final long[] bytes = new long[1];
            if (driver.call("cuDeviceGet", device, i) != SUCCESS
                || driver.call("cuDeviceGetName", name, name.length, device[0]) != SUCCESS
                || driver.call("cuDeviceTotalMem_v2", bytes, device[0]) != SUCCESS) {
                return List.of();
            }
            gpus.add(new Gpu(text(name), bytes[0]));
        }
        return gpus;
    }

    private static String text(final byte[] terminated) {
        int length = 0;
        while (length < terminated.length && terminated[length] != 0) {
            length++;
        }
        return new String(terminated, 0, length, StandardCharsets.US_ASCII);
    }
}
