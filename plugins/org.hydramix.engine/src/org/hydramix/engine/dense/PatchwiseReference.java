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
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;

/**
 * The slow way to do what {@link CellDetector} does: cuts a patch at every place of the same grid and predicts it by
 * itself, as a plain sliding window would. For tests and benchmarks only.
 */
public final class PatchwiseReference implements AutoCloseable {

    /** As many patches of 40 px as a batch of the Predictor holds. */
    private static final int BATCH = 160;

    private final HydraMixModel model;

    private final NDManager manager;

    private final WideResNet network;

    private final PatchInput input;

    private final NDArray parameters;

    private final NDArray statistics;

    private final int background;

    private final int threads;

    /**
     * @param model knows the background
     * @param threads that one operation uses; 0 for the engine's choice
     * @throws EngineException if the engine does not start
     */
    public PatchwiseReference(final HydraMixModel model, final int threads) throws EngineException {
        this.model = model;
        this.threads = threads;
        manager = ComputeDevice.choose(DevicePreference.CPU).newManager();
        network = new WideResNet(model.network());
        input = new PatchInput(model.network().patchSize(), model.normalisation().mean(),
            model.normalisation().deviation(), manager);
        parameters = manager.create(model.parameters());
        statistics = manager.create(model.statistics());
        background = model.classNames().indexOf(DotLabel.BACKGROUND);
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
        for (int from = 0; from < corners.size(); from += BATCH) {
            predict(image, corners.subList(from, Math.min(corners.size(), from + BATCH)), votes);
        }
        return new CellFinder(settings, VoteReach.fullVote(spec)).find(votes,
            new PixelArea(0, 0, image.width(), image.height()));
    }

    private void predict(final RgbImage image, final List<int[]> corners, final Votes votes) {
        final int size = model.network().patchSize();
        final int classes = model.network().classes();
        final ByteBuffer pixels = ByteBuffer.allocateDirect(corners.size() * size * size * RgbImage.CHANNELS);
        corners.forEach(corner -> pixels.put(image.crop(corner[0], corner[1], size, size).rgb()));
        pixels.flip();
        try (Autograd off = Autograd.off(); NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            final NetworkOutput said = network.forward(parameters, statistics,
                input.ofBytes(pixels, corners.size(), manager), NormMode.PREDICT);
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

    @Override
    public void close() {
        manager.close();
    }
}
