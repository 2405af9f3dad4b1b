package org.hydramix.benchmarks.slide;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.hydramix.engine.dense.CellDetector;
import org.hydramix.engine.dense.DetectedCell;
import org.hydramix.engine.dense.DetectionSettings;
import org.hydramix.engine.dense.SlideDetection;
import org.hydramix.engine.dense.SlideReport;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.file.AtomicFile;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.model.ModelFile;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Searches one slide as the Predictor does, writes its cells while they are found, and tells time and memory. */
final class SlideProcess {

    private static final Gson JSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private static final double NANOS_A_SECOND = 1e9;

    private static final double MEGA = 1e6;

    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private static final double BYTES_A_MEGABYTE = 1024 * 1024;

    private SlideProcess() {
    }

    /** @param args model, slide, file for the cells, file for the outcome */
    public static void main(final String... args) throws Exception {
        final HydraMixModel model = ModelFile.read(Path.of(args[0]));
        final var cells = new AtomicLong();
        final long start = System.nanoTime();
        final SlideReport report;
        try (WholeSlideImage slide = WholeSlideImages.open(Path.of(args[1]));
            CellDetector detector = CellDetector.open(model, DevicePreference.CPU, 0);
            BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8)) {
            out.write("x,y,class,confidence\n");
            report = new SlideDetection(detector, true, DetectionSettings.of(model)).detect(slide,
                OptionalDouble.empty(), cell -> {
                    write(out, cell, detector);
                    cells.incrementAndGet();
                }, Monitor.NONE);
        }
        final double seconds = (System.nanoTime() - start) / NANOS_A_SECOND;
        final var outcome = new SlideOutcome(report.width(), report.areaPixels() / MEGA, cells.get(), seconds,
            residentMegabytes(), heapMegabytes());
        AtomicFile.write(Path.of(args[3]), stream -> stream.write(JSON.toJson(outcome).getBytes(StandardCharsets.UTF_8)));
    }

    static SlideOutcome outcome(final String json) {
        return JSON.fromJson(json, SlideOutcome.class);
    }

    private static void write(final BufferedWriter out, final DetectedCell cell, final CellDetector detector) {
        try {
            out.write(String.format(Locale.ROOT, "%.2f,%.2f,%s,%.3f%n", cell.centroid().x(), cell.centroid().y(),
                detector.cellClasses().get(cell.best()), cell.confidence()));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double residentMegabytes() throws IOException {
        final Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).findFirst().orElse(Double.NaN)
                / KILOBYTES_A_MEGABYTE;
        }
    }

    /** The pools reach their peaks at different times, so that this is an upper bound. */
    private static double heapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage).mapToDouble(usage -> usage.getUsed()).sum() / BYTES_A_MEGABYTE;
    }
}
