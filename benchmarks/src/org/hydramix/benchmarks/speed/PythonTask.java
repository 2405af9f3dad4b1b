package org.hydramix.benchmarks.speed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hydramix.benchmarks.speed.child.InferenceChild;
import org.hydramix.benchmarks.speed.child.RandomPatches;
import org.hydramix.benchmarks.speed.child.SharedWork;
import org.hydramix.engine.data.Recipe;
import org.hydramix.engine.loss.Targets;
import org.hydramix.engine.net.Layout;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.ParameterSpec;
import org.hydramix.engine.train.TrainingConfig;

import com.google.gson.Gson;

/**
 * Tells the program in {@code benchmarks/python} what to do: {@code task.json} with the engine's default settings and the
 * names, types, shapes and offsets of the tensors in {@code tensors.bin}, raw and little-endian.
 */
final class PythonTask {

    /** As many of 40 px as the engine predicts at a time. */
    private static final int INFERENCE_BATCH = 163;

    /** An offset that suits any type of value. */
    private static final int ALIGNMENT = 16;

    private final Path folder;

    private final List<Map<String, Object>> index = new ArrayList<>();

    private final List<byte[]> values = new ArrayList<>();

    private int length;

    private PythonTask(final Path folder) {
        this.folder = folder;
    }

    /** Writes the task into a folder. */
    static void write(final Path folder, final SharedWork work, final int threads) throws IOException {
        final var task = new PythonTask(folder);
        task.add(work.network().parameters(), work.parameters(), true);
        task.add(work.network().statistics(), work.statistics(), false);
        task.add("normalisation.mean", work.normalisation().mean(), 3);
        task.add("normalisation.deviation", work.normalisation().deviation(), 3);
        final Targets.Values targets = work.targets();
        task.add("target.distributions", targets.distributions(), SharedWork.ROWS, targets.classes());
        task.add("target.centroids", targets.centroids(), SharedWork.ROWS, 2);
        task.add("target.labelled", targets.labelledWeights(), SharedWork.ROWS);
        task.add("target.unlabelled", targets.unlabelledWeights(), SharedWork.ROWS);
        task.add("target.location", targets.locationWeights(), SharedWork.ROWS);
        final long size = work.patches().size();
        task.add("pixels", "uint8", work.patches().rgb(), SharedWork.ROWS, size, size, 3);
        task.finish(settings(work.network().spec(), threads));
    }

    private static Map<String, Object> settings(final NetworkSpec network, final int threads) {
        final TrainingConfig config = TrainingConfig.DEFAULT;
        final Map<String, Object> task = new LinkedHashMap<>();
        task.put("depth", network.depth());
        task.put("width", network.width());
        task.put("classes", RandomPatches.CLASSES.size());
        task.put("patchSize", network.patchSize());
        task.put("stemStride", network.stemStride());
        task.put("reach", network.reach());
        task.put("rowsAPart", network.rowsAPart());
        task.put("threads", threads);
        task.put("patches", InferenceChild.PATCHES);
        task.put("inferenceBatch", INFERENCE_BATCH);
        task.put("labelled", config.schedule().labelledBatch());
        task.put("unlabelled", config.schedule().unlabelledBatch());
        task.put("copies", Recipe.DEFAULT.copies());
        task.put("temperature", Recipe.DEFAULT.temperature());
        task.put("mixupAlpha", Recipe.DEFAULT.mixupAlpha());
        task.put("alignClasses", config.guess().alignClasses());
        task.put("steps", config.schedule().steps());
        task.put("learningRate", config.schedule().learningRate());
        task.put("weightDecay", config.schedule().weightDecay());
        task.put("averageDecay", config.schedule().averageDecay());
        task.put("crossEntropyWeight", config.loss().crossEntropyWeight());
        task.put("reverseWeight", config.loss().reverseWeight());
        task.put("locationWeight", config.loss().locationWeight());
        task.put("unlabelledWeight", config.loss().unlabelledWeight());
        return task;
    }

    private void add(final Layout layout, final float[] flat, final boolean trained) {
        int from = 0;
        for (final ParameterSpec entry : layout.entries()) {
            final float[] part = Arrays.copyOfRange(flat, from, from + entry.length());
            add(entry.name(), part, entry.shape());
            index.get(index.size() - 1).put("trained", trained);
            from += entry.length();
        }
    }

    private void add(final String name, final float[] tensor, final long... shape) {
        final ByteBuffer bytes = ByteBuffer.allocate(tensor.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor);
        add(name, "float32", bytes.array(), shape);
    }

    private void add(final String name, final String type, final byte[] bytes, final long... shape) {
        final Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("type", type);
        entry.put("shape", shape);
        entry.put("offset", length);
        index.add(entry);
        final byte[] padded = Arrays.copyOf(bytes, (bytes.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        values.add(padded);
        length += padded.length;
    }

    private void finish(final Map<String, Object> settings) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("tensors.bin"))) {
            for (final byte[] bytes : values) {
                out.write(bytes);
            }
        }
        settings.put("tensors", index);
        Files.writeString(folder.resolve("task.json"), new Gson().toJson(settings));
    }
}
