package org.hydramix.engine.slide.openslide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.slide.Raster;
import org.hydramix.engine.slide.TileCache;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.tile.RgbImage;

import com.sun.jna.Pointer;

/**
 * A slide that OpenSlide reads. It is read in blocks on a fixed grid: OpenSlide takes positions in whole px of level 0,
 * so a px of a coarser level comes out slightly differently with every region that it is read in.
 * <p>
 * Coordinates are those of QuPath: where OpenSlide tells the bounds of what was scanned, as of MRXS and SCN, they count
 * from the upper left corner of the bounds, and the image is as large as the bounds; else from that of the slide.
 */
public final class OpenSlideImage implements WholeSlideImage {

    private static final int BLOCK = 512;

    private static final int GREATEST = 255;

    private final String name;

    private final OpenSlideLibrary library;

    private final Pointer slide;

    private final ShownPart part;

    private final OptionalDouble micronsPerPixel;

    private final TileCache cache = new TileCache();

    /** Readers read at the same time; closing waits for them, because a closed handle crashes the process. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    private OpenSlideImage(final String name, final OpenSlideLibrary library, final Pointer slide)
        throws EngineException {
        this.name = name;
        this.library = library;
        this.slide = slide;
        check();
        part = new ShownPart(canvas(), property -> library.property(slide, property));
        micronsPerPixel = resolution(library.property(slide, "openslide.mpp-x"),
            library.property(slide, "openslide.mpp-y"));
        check();
    }

    private List<ImageSize> canvas() throws EngineException {
        final List<ImageSize> sizes = new ArrayList<>();
        final int levels = library.levels(slide);
        for (int i = 0; i < levels; i++) {
            final long[] size = library.size(slide, i);
            if (size[0] < 1 || size[1] < 1 || size[0] > Integer.MAX_VALUE || size[1] > Integer.MAX_VALUE) {
                throw new EngineException(name + " is damaged: level " + i + " has " + size[0] + " × " + size[1]
                    + " px. Copy the file again.");
            }
            sizes.add(new ImageSize((int)size[0], (int)size[1]));
        }
        return sizes;
    }

    /** @return whether OpenSlide is installed and loads */
    public static boolean isInstalled() {
        return OpenSlideLibrary.find().isPresent();
    }

    /** @return version of OpenSlide; empty if it is not installed */
    public static Optional<String> version() {
        return OpenSlideLibrary.find().map(OpenSlideLibrary::version);
    }

    /**
     * @param file of any format
     * @param name what messages call it
     * @return to be closed by the caller; empty if OpenSlide is not installed or does not know the format
     * @throws EngineException if the file is damaged
     */
    public static Optional<WholeSlideImage> open(final Path file, final String name) throws EngineException {
        final Optional<OpenSlideLibrary> library = OpenSlideLibrary.find();
        if (library.isEmpty() || !library.get().knows(file.toString())) {
            return Optional.empty();
        }
        final Pointer slide = library.get().open(file.toString());
        if (slide == null) {
            return Optional.empty();
        }
        boolean open = false;
        try {
            final WholeSlideImage image = new OpenSlideImage(name, library.get(), slide);
            open = true;
            return Optional.of(image);
        } finally {
            if (!open) {
                library.get().close(slide);
            }
        }
    }

    private static OptionalDouble resolution(final String x, final String y) {
        try {
            final double mean = (Double.parseDouble(x) + Double.parseDouble(y)) / 2;
            return mean > 0 && mean < Double.POSITIVE_INFINITY ? OptionalDouble.of(mean) : OptionalDouble.empty();
        } catch (NumberFormatException | NullPointerException e) {
            // the slide does not say
            return OptionalDouble.empty();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int levels() {
        return part.levels();
    }

    @Override
    public ImageSize size(final int level) {
        return part.size(level);
    }

    @Override
    public double downsample(final int level) {
        return part.downsample(level);
    }

    @Override
    public OptionalDouble micronsPerPixel() {
        return micronsPerPixel;
    }

    @Override
    public RgbImage read(final int level, final int x, final int y, final int width, final int height)
        throws EngineException {
        final Raster raster = new Raster(x, y, width, height);
        final ImageSize size = part.size(level);
        final long right = Math.min((long)x + width, size.width());
        final long bottom = Math.min((long)y + height, size.height());
        for (int row = Math.max(0, y) / BLOCK; (long)row * BLOCK < bottom; row++) {
            for (int column = Math.max(0, x) / BLOCK; (long)column * BLOCK < right; column++) {
                raster.paste(block(level, column, row), column * BLOCK, row * BLOCK, size);
            }
        }
        return raster.image();
    }

    private RgbImage block(final int level, final int column, final int row) throws EngineException {
        final TileCache.Key key = new TileCache.Key(level, (long)row << Integer.SIZE | column);
        final RgbImage known = cache.get(key);
        if (known != null) {
            return known;
        }
        final int width = Math.min(BLOCK, part.size(level).width() - column * BLOCK);
        final int height = Math.min(BLOCK, part.size(level).height() - row * BLOCK);
        final int[] argb;
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(name + " is closed.");
            }
            argb = library.read(slide, level, part.canvasX(level, column * BLOCK),
                part.canvasY(level, row * BLOCK), width, height);
            check();
        } finally {
            lock.readLock().unlock();
        }
        final RgbImage block = new RgbImage(width, height, onWhite(argb));
        cache.put(key, block);
        return block;
    }

    /** @return premultiplied colours on white: what is missing is added evenly to red, green and blue */
    private static byte[] onWhite(final int[] argb) {
        final byte[] rgb = new byte[argb.length * RgbImage.CHANNELS];
        int o = 0;
        for (final int pixel : argb) {
            final int rest = GREATEST - (pixel >>> 24);
            rgb[o++] = (byte)Math.min(GREATEST, (pixel >> 16 & 0xff) + rest);
            rgb[o++] = (byte)Math.min(GREATEST, (pixel >> 8 & 0xff) + rest);
            rgb[o++] = (byte)Math.min(GREATEST, (pixel & 0xff) + rest);
        }
        return rgb;
    }

    private void check() throws EngineException {
        final String error = library.error(slide);
        if (error != null) {
            throw new EngineException(name + " is damaged or cut short, OpenSlide says: " + error
                + ". Copy the file again, with all files that belong to it.");
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                library.close(slide);
                cache.clear();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
