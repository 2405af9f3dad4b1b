package org.hydramix.engine.dense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.device.Autograd;
import org.hydramix.engine.device.ComputeDevice;
import org.hydramix.engine.device.DevicePreference;
import org.hydramix.engine.device.NativeMemory;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.model.HydraMixModel;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.net.WideResNet;
import org.hydramix.engine.predict.Orientation;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.DotLabel;
import org.hydramix.engine.tile.RgbImage;

import ai.djl.ndarray.NDManager;

/** A model, ready to find cells in whole images. For one thread at a time. */
public final class CellDetector implements AutoCloseable {

    /** Side of a region that the smallest network works on for a second on one core, in px. */
    private static final double LARGEST_REGION = 1200;

    /** Below, a block is mostly margin. */
    private static final int SMALLEST_CORE = 64;

    private final HydraMixModel model;

    private final List<String> cellClasses;

    private final ComputeDevice device;

    private final NDManager manager;

    private final BlockVoter voter;

    private final int threads;

    private long blocksDone;

    private CellDetector(final HydraMixModel model, final int background, final ComputeDevice device,
        final int threads, final NDManager manager) {
        this.model = model;
        this.device = device;
        this.threads = threads;
        this.manager = manager;
        cellClasses = cellClasses(model);
        voter = new BlockVoter(new WideResNet(model.network()), model.normalisation(),
            manager.create(model.parameters()), manager.create(model.statistics()), background, manager);
    }

    /**
     * @param model to detect with; it must know the background
     * @param device where to run
     * @param threads that one operation uses on the CPU; 0 for the engine's choice
     * @return a detector; close it when done
     * @throws EngineException if the model knows no background, the engine does not start or the device is not there
     */
    public static CellDetector open(final HydraMixModel model, final DevicePreference device, final int threads)
        throws EngineException {
        final int background = model.classNames().indexOf(DotLabel.BACKGROUND);
        if (background < 0) {
            throw new EngineException("The model knows the classes " + String.join(", ", model.classNames())
                + " but no background, so that it would see a cell everywhere. Use a model that was trained on whole images"
                + " with all their cells, or with background tiles: the Tile Reader gives both.");
        }
        final ComputeDevice chosen = ComputeDevice.choose(device);
        final NDManager manager = chosen.newManager();
        try {
            return new CellDetector(model, background, chosen, threads, manager);
        } catch (RuntimeException | Error e) {
            // such as a device without memory
            manager.close();
            throw e;
        }
    }

    /** @return the model's classes without the background, in the order of a cell's probabilities */
    public static List<String> cellClasses(final HydraMixModel model) {
        return cellClasses(model.classNames());
    }

    /** @return the classes without the background, in their order */
    public static List<String> cellClasses(final List<String> classNames) {
        final List<String> names = new ArrayList<>(classNames);
        names.remove(DotLabel.BACKGROUND);
        return List.copyOf(names);
    }

    /** @return what detects */
    public HydraMixModel model() {
        return model;
    }

    /** @return as {@link #cellClasses(HydraMixModel)} */
    public List<String> cellClasses() {
        return cellClasses;
    }

    /** @return where it runs */
    public ComputeDevice device() {
        return device;
    }

    /**
     * Finds the cells of an image. Memory depends on the block size, not on the image.
     *
     * @param image to look through, at the model's resolution; normalised here if the model asks for it
     * @param filter which parts of the image to look at
     * @param settings how cells are read off the votes
     * @param sink receives the cells, by blocks from left to right and from top to bottom; by rows of blocks where
     *            neighbours count
     * @param monitor told after each block
     * @throws EngineException if the image is damaged, or normalised although the model knows scans
     * @throws CancelledException if the user asked to stop; the sink has got some cells by then
     */
    public void detect(final PixelSource image, final AreaFilter filter, final DetectionSettings settings,
        final CellSink sink, final Monitor monitor) throws EngineException, CancelledException {
        detect(image, filter, List.of(settings), List.of(sink), monitor);
    }

    /**
     * Reads the cells off the same votes in several ways at once.
     *
     * @param ways to read; with the same mirror images and block size
     * @param sinks one for each way
     */
    void detect(final PixelSource image, final AreaFilter filter, final List<DetectionSettings> ways,
        final List<? extends CellSink> sinks, final Monitor monitor) throws EngineException, CancelledException {
        Autograd.useThreads(threads);
        final DetectionSettings settings =
            ways.stream().max(Comparator.comparingDouble(DetectionSettings::influence)).orElseThrow();
        final PixelSource coloured = inKnownColours(image, monitor);
        final ImageSize size = image.size();
        final var whole = new PixelArea(0, 0, size.width(), size.height());
        final List<Block> blocks = new ArrayList<>();
        for (final Block block : Block.cover(size, side(settings), VoteReach.margin(model.network(), settings),
            DetectionSettings.BLOCK_STEP)) {
            if (filter.touches(block.core().left(), block.core().top(), block.core().width(), block.core().height())) {
                blocks.add(block);
            }
        }
        final List<CellFinder> finders =
            ways.stream().map(way -> new CellFinder(way.forFinding(), VoteReach.fullVote(model.network()))).toList();
        final List<BlockSink> gathered = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            gathered.add(BlockSink.of(ways.get(i), sinks.get(i)));
        }
        try (var pipeline = new Pipeline<>(blocks, block -> block.read(coloured),
            (block, pixels) -> votes(block, pixels, settings.flips(), monitor),
            (block, votes) -> new Found(block.core(),
                finders.stream().map(finder -> finder.find(votes, block.core(), whole)).toList()))) {
            pipeline.run(found -> {
                for (int i = 0; i < gathered.size(); i++) {
                    gathered.get(i).add(found.core, found.cells.get(i).stream()
                        .filter(cell -> filter.contains(cell.centroid())).toList());
                }
            }, monitor);
        }
        gathered.forEach(BlockSink::finish);
    }

    /** Cells of a block, one list for each way to read them. */
    private record Found(PixelArea core, List<List<DetectedCell>> cells) {
    }

    private PixelSource inKnownColours(final PixelSource image, final Monitor monitor)
        throws EngineException, CancelledException {
        if (image.colours() == Colours.AS_SCANNED && model.normalisation().colours() == Colours.NORMALISED) {
            return image.normalised(monitor);
        }
        model.requireColours(image.colours());
        return image;
    }

    private Votes votes(final Block block, final RgbImage pixels, final boolean flips, final Monitor monitor)
        throws CancelledException {
        final List<Orientation> views = flips ? Orientation.MIRRORED : List.of(Orientation.UPRIGHT);
        final var votes = new Votes(cellClasses.size());
        for (final Orientation view : views) {
            monitor.checkCancelled();
            voter.vote(pixels, block.region().left(), block.region().top(), view, 1f / views.size(), votes);
        }
        NativeMemory.afterBlock(++blocksDone);
        return votes;
    }

    /**
     * @return side of a core in px; smaller than the settings' for a network that would work on such a block for seconds
     *         on the CPU, during which a user could not cancel
     */
    private int side(final DetectionSettings settings) {
        if (device.device().isGpu()) {
            return settings.blockSize();
        }
        final int region = (int)(LARGEST_REGION / Math.sqrt(model.network().relativeCost()));
        final int core = (region - 2 * VoteReach.margin(model.network(), settings)) / DetectionSettings.BLOCK_STEP
            * DetectionSettings.BLOCK_STEP;
        return Math.min(settings.blockSize(), Math.max(SMALLEST_CORE, core));
    }

    @Override
    public void close() {
        manager.close();
        NativeMemory.giveBack();
    }
}
