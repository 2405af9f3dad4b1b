package org.hydramix.benchmarks.speed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.hydramix.benchmarks.shared.JavaCommand;
import org.hydramix.benchmarks.speed.child.AgreementChild;
import org.hydramix.benchmarks.speed.child.SharedWork;
import org.hydramix.engine.EngineException;
import org.hydramix.engine.net.NetworkPreset;

/** Before speeds are compared: do both programs compute the same from the same weights? */
final class AgreementPart implements Part {

    /** Largest difference of outputs and losses; a share of the largest value where that is above 1. */
    private static final double TOLERANCE = 1e-4;

    private static final int LOSSES = 4;

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public void measure(final SpeedOptions options, final Consumer<Figure> out) throws Exception {
        if (options.python().isEmpty()) {
            return;
        }
        AugmentationAgreement.measure(options, name(), out);
        for (final NetworkPreset preset : options.presets()) {
            try (Temporary temporary = Temporary.create()) {
                final Path folder = temporary.folder();
                final SharedWork work = SharedWork.of(preset, options.patch());
                final Path ours = folder.resolve("agree.engine.f32");
                final Path statistics = folder.resolve("statistics.f32");
                ChildOutput.of(JavaCommand.of(AgreementChild.class, List.of(preset.name(),
                    Integer.toString(options.patch()), ours.toString(), statistics.toString())));
                PythonTask.write(folder, work.withStatistics(floats(statistics)), options.threads());
                ChildOutput.of(new Contenders(options, folder).python("agree"));
                compare(preset, work, floats(ours), floats(folder.resolve("agree.python.f32")), out);
            }
        }
    }

    private void compare(final NetworkPreset preset, final SharedWork work, final float[] ours, final float[] theirs,
        final Consumer<Figure> out) throws EngineException {
        final int outputs = SharedWork.ROWS * (work.network().spec().classes() + 2);
        final Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("forward, running statistics", outputs);
        parts.put("forward, batch statistics", outputs);
        parts.put("loss", LOSSES);
        parts.put("gradient", work.parameters().length);
        final int expected = parts.values().stream().mapToInt(Integer::intValue).sum();
        if (ours.length != expected || theirs.length != expected) {
            throw new EngineException("Both programs must give " + expected + " values, not " + ours.length + " and "
                + theirs.length + ".");
        }
        int from = 0;
        for (final Map.Entry<String, Integer> part : parts.entrySet()) {
            final boolean gradient = "gradient".equals(part.getKey());
            final double difference = difference(ours, theirs, from, from + part.getValue(), gradient ? 0 : 1);
            out.accept(new Figure(name(), preset.name().toLowerCase(Locale.ROOT) + " " + part.getKey(),
                Contender.ENGINE + "−" + Contender.PYTHON, Spread.of(difference),
                gradient ? "share of largest" : "share of largest or 1"));
            if (!gradient && !(difference <= TOLERANCE)) {
                throw new EngineException("The programs do not compute the same: " + part.getKey() + " of "
                    + preset.name() + " differs by " + difference + ". Their speeds cannot be compared.");
            }
            from += part.getValue();
        }
    }

    /** @return the largest difference as a share of the largest value, or of {@code least} if that is larger */
    private static double difference(final float[] a, final float[] b, final int from, final int to,
        final double least) {
        double largest = least;
        double difference = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(a[i]));
            difference =
                Math.max(difference, Double.isNaN(a[i] - b[i]) ? Double.POSITIVE_INFINITY : Math.abs(a[i] - b[i]));
        }
        return difference / largest;
    }

    private static float[] floats(final Path file) throws IOException {
        final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        final float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
