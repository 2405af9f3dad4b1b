package org.hydramix.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Keeps oneDNN, which PyTorch convolves with on a CPU, from what it gets wrong on some virtual machines. It asks AMD processors for
 * the sizes of their caches (CPUID leaf 0x8000001D); where the machine hides them it plans for caches of one byte. Measured on
 * one (oneDNN 3.7.1): gradients of convolutions of few channels are wrong, and now and then one ends the whole process. What it has
 * for processors without AVX2 is right there, and takes about twice as long.
 */
final class OneDnn {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** Where Linux tells of the first core: of its place always, of its caches if it knows them. */
    private static final Path CORE = Path.of("/sys/devices/system/cpu/cpu0");

    private static final String NOTE = "This virtual machine hides the caches of its AMD processor, which oneDNN computes wrong"
        + " without: a slower way is taken, about half as fast. Have the machine show them (CPUID leaf 0x8000001D, topoext).";

    private static final String VARIABLE = "ONEDNN_MAX_CPU_ISA";

    private static final String SAFE = "AVX";

    private static final int KEEP_WHAT_IS_SET = 0;

    private OneDnn() {
    }

    /**
     * Must happen before PyTorch is loaded. What the user set in the environment stays.
     *
     * @return what to tell the user; "" if all is well
     */
    static String limit() {
        if (!Platform.isLinux() || System.getenv(VARIABLE) != null || !isMisled(PROCESSORS, CORE)) {
            return "";
        }
        try {
            final Function setenv = NativeLibrary.getInstance("c").getFunction("setenv");
            setenv.invokeInt(new Object[]{VARIABLE, SAFE, KEEP_WHAT_IS_SET});
        } catch (LinkageError e) {
            return "This virtual machine hides the caches of its AMD processor: PyTorch may compute wrong or end KNIME. Set "
                + VARIABLE + "=" + SAFE + " in the environment and restart. (" + e.getMessage() + ")";
        }
        return NOTE;
    }

    /**
     * @param processors what Linux tells of all of them
     * @param core folder of one of them
     */
    static boolean isMisled(final Path processors, final Path core) {
        try (Stream<String> lines = Files.lines(processors)) {
            return lines.anyMatch(line -> line.startsWith("vendor_id") && line.endsWith("AuthenticAMD"))
                && Files.isDirectory(core.resolve("topology")) && !Files.isDirectory(core.resolve("cache").resolve("index0"));
        } catch (IOException e) {
            // No such file: nothing is known, and most machines are well.
            return false;
        }
    }
}
