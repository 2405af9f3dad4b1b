package org.hydramix.engine.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.file.MetaReader;
import org.hydramix.engine.file.Tensor;
import org.hydramix.engine.file.TensorArchive;
import org.hydramix.engine.guess.ClassAlignment;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonObject;

/**
 * All that training needs to go on as if it had not been interrupted. Random numbers need no saving: they depend on the
 * seed and the step.
 */
final class Checkpoint {

    /** What the file holds. */
    static final String KIND = "training-checkpoint";

    /** Of the file's content. */
    static final int VERSION = 1;

    private static final String GUESS_SHARES = "guessShares";

    private static final String HISTORY = "history";

    private static final String SUMS = "sums";

    private static final String BEST_PARAMETERS = "best.parameters";

    private static final String BEST_STATISTICS = "best.statistics";

    private final Path file;

    private final String fingerprint;

    /**
     * @param file to save to and to read from
     * @param fingerprint of the training that it belongs to
     */
    Checkpoint(final Path file, final String fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    /** Replaces the file in one step. */
    void write(final int step, final TrainingState state, final ClassAlignment alignment,
        final GuessMemory memory, final Progress progress) throws EngineException {
        final List<Tensor> tensors = new ArrayList<>();
        tensors(state).forEach((name, tensor) -> {
            final float[] values = tensor.toFloatArray();
            tensors.add(Tensor.of(name, values, values.length));
        });
        memory.save(tensors);
        final float[] shares = alignment.recent();
        tensors.add(Tensor.of(GUESS_SHARES, shares, shares.length));
        final int columns = HistoryTensor.columns(shares.length);
        tensors.add(Tensor.of(HISTORY, HistoryTensor.of(progress.history(), shares.length), progress.history().size(),
            columns));
        final long[] sums = bits(progress.sum());
        tensors.add(Tensor.of(SUMS, sums, sums.length));
        final var meta = new JsonObject();
        meta.addProperty("fingerprint", fingerprint);
        meta.addProperty("step", step);
        meta.addProperty("summed", progress.summed());
        meta.addProperty("hasBest", progress.best() != null);
        if (progress.best() != null) {
            meta.addProperty("bestScore", progress.bestScore());
            meta.addProperty("bestStep", progress.bestStep());
            meta.addProperty("withoutImprovement", progress.withoutImprovement());
            tensors.add(Tensor.of(BEST_PARAMETERS, progress.best().parameters(), progress.best().parameters().length));
            tensors.add(Tensor.of(BEST_STATISTICS, progress.best().statistics(), progress.best().statistics().length));
        }
        TensorArchive.write(file, KIND, VERSION, meta, tensors);
    }

    /** @return whether there is something to go on from */
    boolean exists() {
        return Files.exists(file);
    }

    /** Takes the file away, if there is one. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /**
     * Puts everything back.
     *
     * @return the step to go on with
     * @throws EngineException if the file is damaged, or belongs to another training
     */
    int read(final TrainingState state, final ClassAlignment alignment, final GuessMemory memory,
        final Progress progress) throws EngineException {
        final TensorArchive archive = TensorArchive.read(file, "The checkpoint " + file, KIND, VERSION);
        final var meta = new MetaReader(archive.meta(), "The checkpoint " + file);
        if (!fingerprint.equals(meta.string("fingerprint"))) {
            throw new EngineException("The checkpoint " + file + " belongs to a training with other tiles or settings."
                + " Delete it to begin anew, name another file, or restore the settings to go on with it.");
        }
        for (final Map.Entry<String, NDArray> entry : tensors(state).entrySet()) {
            TrainingState.overwrite(entry.getValue(), archive.floats(entry.getKey()));
        }
        memory.restore(archive);
        alignment.restore(archive.floats(GUESS_SHARES));
        progress.restore(HistoryTensor.rows(archive.longs(HISTORY), alignment.recent().length),
            sum(archive.longs(SUMS)), meta.integer("summed"));
        if (meta.bool("hasBest")) {
            progress.restoreBest(meta.number("bestScore"), meta.integer("bestStep"),
                meta.integer("withoutImprovement"), new TrainingState.Snapshot(archive.floats(BEST_PARAMETERS),
                    archive.floats(BEST_STATISTICS)));
        }
        return meta.integer("step");
    }

    private static Map<String, NDArray> tensors(final TrainingState state) {
        final Map<String, NDArray> tensors = new LinkedHashMap<>();
        tensors.put("parameters", state.parameters());
        tensors.put("statistics", state.statistics());
        tensors.put("average.parameters", state.averageParameters());
        tensors.put("average.statistics", state.averageStatistics());
        tensors.put("gradient.mean", state.gradientMean());
        tensors.put("gradient.square", state.gradientSquare());
        return tensors;
    }

    private static long[] bits(final LossSum sum) {
        return DoubleStream
            .of(sum.total(), sum.labelled(), sum.unlabelled(), sum.location(), sum.accuracy())
            .mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static LossSum sum(final long[] bits) {
        final double[] v = LongStream.of(bits).mapToDouble(Double::longBitsToDouble).toArray();
        return new LossSum(v[0], v[1], v[2], v[3], v[4]);
    }
}
