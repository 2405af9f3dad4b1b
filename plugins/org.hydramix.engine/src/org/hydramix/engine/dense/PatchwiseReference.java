package org.hydramix.engine.dense;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.net.NetworkOutput;
import org.hydramix.engine.net.NetworkSpec;
import org.hydramix.engine.net.NormMode;
import org.hydramix.engine.net.PatchInput;
import org.hydramix.engine.net.SlidingOutput;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;

/**
 * The slow way to do what {@link CellDetector} does: cuts a window at every place of the same grid and predicts it by
 * itself, as a plain sliding window would. For tests and benchmarks only.
 *
 * <p>A network that was trained on fields of view has always seen tissue around a patch. A window as small as the patch has
 * zeros there instead, and the network says something else; a window as large as all that the network sees does not.
 */
public final class PatchwiseReference implements AutoCloseable {

    /** Of a batch: 163 windows of 40 px, as many as the Predictor works on at once. */
    private static final int PIXELS = 1 << 18;

    private final HydraMixModel model;

    private final NDManager manager;

    private final WideResNet network;

    private final PatchInput input;

    private final NDArray parameters;

    private final NDArray statistics;

    private final int background;

    private final int threads;

    private final int surroundings;

    private PatchwiseReference(final HydraMixModel model, final int threads, final int surroundings,
        final NDManager manager) {
        this.model = model;
        this.threads = threads;
        this.surroundings = surroundings;
        this.manager = manager;
        network = new WideResNet(model.network());
        input = new PatchInput(side(), model.normalisation().mean(), model.normalisation().deviation(), manager);
        parameters = manager.create(model.parameters());
        statistics = manager.create(model.statistics());
        background = model.classNames().indexOf(DotLabel.BACKGROUND);
    }

    /**
     * Windows as small as a patch.
     *
     * @param model knows the background
     * @param threads that one operation uses; 0 for the engine's choice
     * @throws EngineException if the engine does not start
     */
    public static PatchwiseReference bare(final HydraMixModel model, final int threads) throws EngineException {
        return open(model, threads, 0);
    }

    /**
     * Windows that hold all that the network sees.
     *
     * @param model knows the background
     * @param threads that one operation uses; 0 for the engine's choice
     * @throws EngineException if the engine does not start
     */
    public static PatchwiseReference surrounded(final HydraMixModel model, final int threads) throws EngineException {
        return open(model, threads, Block.roundedUp(model.network().margin(), model.network().stride()));
    }

    private static PatchwiseReference open(final HydraMixModel model, final int threads, final int surroundings)
        throws EngineException {
        final NDManager manager = ComputeDevice.choose(DevicePreference.CPU).newManager();
        try {
            return new PatchwiseReference(model, threads, surroundings, manager);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    /** @return side of a window in px */
    public int side() {
        return model.network().patchSize() + 2 * surroundings;
    }

    /**
     * @param image in memory, at the model's resolution
     * @param settings mirror images and block size are not used
     * @return its cells
     */
    public List<DetectedCell> detect(final RgbImage image, final DetectionSettings settings) {
        Autograd.useThreads(threads);
        final NetworkSpec spec = model.network();
        final var votes = new Votes(spec.classes() - 1);
        final int rim = Block.roundedUp(spec.patchSize(), spec.stride());
        final List<int[]> corners = new ArrayList<>();
        for (int top = -rim; top < image.height(); top += spec.stride()) {
            for (int left = -rim; left < image.width(); left += spec.stride()) {
                corners.add(new int[]{left, top});
            }
        }
        final int batch = Math.max(1, PIXELS / (side() * side()));
        for (int from = 0; from < corners.size(); from += batch) {
            predict(image, corners.subList(from, Math.min(corners.size(), from + batch)), votes);
        }
        final var whole = new PixelArea(0, 0, image.width(), image.height());
        // As densely: where neighbours count, unsure cells are found, too, and left out afterwards.
        return new CellFinder(settings.forFinding(), VoteReach.fullVote(spec))
            .find(votes, whole, whole).stream()
            .filter(cell -> cell.confidence() >= settings.minimumConfidence()).toList();
    }

    private void predict(final RgbImage image, final List<int[]> corners, final Votes votes) {
        final int size = model.network().patchSize();
        final int classes = model.network().classes();
        final ByteBuffer pixels =
            ByteBuffer.allocateDirect(corners.size() * side() * side() * RgbImage.CHANNELS);
        corners.forEach(corner -> pixels.put(
            image.crop(corner[0] - surroundings, corner[1] - surroundings, side(), side()).rgb()));
        pixels.flip();
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final NetworkOutput said = said(input.ofBytes(pixels, corners.size(), manager));
            final float[] probabilities = said.logits().softmax(1).toFloatArray();
            final float[] centroids = said.centroids().toFloatArray();
            for (int i = 0; i < corners.size(); i++) {
                final float cell = 1 - probabilities[i * classes + background];
                if (cell > BlockVoter.LEAST) {
                    final int vote = votes.add(corners.get(i)[0] + centroids[2 * i] * size - 0.5f,
                        corners.get(i)[1] + centroids[2 * i + 1] * size - 0.5f, BlockVoter.weight(cell));
                    int to = 0;
                    for (int c = 0; c < classes; c++) {
                        if (c != background) {
                            votes.setProbability(vote, to++, probabilities[i * classes + c] / cell);
                        }
                    }
                }
            }
        }
    }

    /** @return what the network says about the patch in the middle of each window */
    private NetworkOutput said(final NDArray windows) {
        if (surroundings == 0) {
            return network.forward(parameters, statistics, windows, NormMode.PREDICT);
        }
        final SlidingOutput all = network.slide(parameters, statistics, windows, NormMode.PREDICT);
        final int middle = surroundings / model.network().stride();
        final var place = new NDIndex(":, :, {}, {}", middle, middle);
        return new NetworkOutput(all.logits().get(place), all.centroids().get(place));
    }

    @Override
    public void close() {
        manager.close();
    }
}
