package org.hydramix.benchmarks.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.hydramix.benchmarks.shared.Command;
import org.hydramix.benchmarks.shared.Machine;
import org.hydramix.benchmarks.shared.UsageException;
import org.hydramix.djl.DjlEngine;
import org.hydramix.djl.EngineInfo;
import org.hydramix.djl.EngineUnavailableException;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.slide.WholeSlideImages;

/** Prints engine, devices, versions, library paths and memory, and tests for some seconds whether they work and compute right. */
public final class DoctorCommand implements Command {

    private static final Duration TEST = Duration.ofMillis(2500);

    private static final double MEGABYTE = 1024 * 1024;

    /** What a user may have set that changes which libraries are loaded or how fast they are. */
    private static final List<String> VARIABLES = List.of("JAVA_HOME", "KNIME_HOME", "PYTORCH_LIBRARY_PATH",
        "PYTORCH_FLAVOR", "PYTORCH_VERSION", "CUDA_VISIBLE_DEVICES", "OMP_NUM_THREADS", "OMP_WAIT_POLICY", "ONEDNN_MAX_CPU_ISA",
        "MALLOC_ARENA_MAX", "LD_PRELOAD", "LD_LIBRARY_PATH");

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String usage() {
        return """
            doctor
              Prints what is installed here and where it was found, checks that it computes right, and tests it for five
              seconds. No option.""";
    }

    @Override
    public int run(final List<String> arguments) throws Exception {
        if (!arguments.isEmpty()) {
            throw new UsageException("doctor has no option " + arguments.get(0) + ".");
        }
        print("HydraMix", System.getProperty("hydramix.commit", "unknown version"));
        print("Machine", Machine.here().toString());
        print("Java heap", String.format(Locale.ROOT, "up to %.0f MB", Runtime.getRuntime().maxMemory() / MEGABYTE));
        for (final String variable : VARIABLES) {
            print("  " + variable, System.getenv(variable) == null ? "not set" : System.getenv(variable));
        }
        print("OpenSlide", WholeSlideImages.openSlideVersion().map(version -> version + ", used for slides that Java cannot read")
            .orElse("not installed: TIFF and SVS only"));
        final EngineInfo engine = start();
        print("Engine", engine.engine() + " " + engine.version() + (DjlEngine.hasCudaLibraries() ? ", CUDA build"
            : ", CPU build"));
        print("Libraries", engine.libraries().toString());
        print("Devices", engine.devices());
        print("Chosen", ComputeDevice.choose(DevicePreference.AUTO).reason());
        print("Arithmetic", "right: " + Arithmetic.check());
        final var test = new SelfTest();
        print("Prediction", String.format(Locale.ROOT, "works, %.0f patches of 40 px a second", test.predict(TEST)));
        print("Training", String.format(Locale.ROOT, "works, %.0f labelled patches a second", test.train(TEST)));
        print("Memory now", residentMegabytes());
        return 0;
    }

    private static EngineInfo start() throws EngineException {
        try {
            return DjlEngine.start();
        } catch (final EngineUnavailableException e) {
            throw new EngineException(e.getMessage(), e);
        }
    }

    private static String residentMegabytes() throws Exception {
        final Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "not known on this system";
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
            .map(line -> line.replaceAll("\\s+", " ")).reduce((a, b) -> a + ", " + b).orElse("not known");
    }

    private static void print(final String what, final String value) {
        System.out.printf("%-24s %s%n", what, value);
    }
}
