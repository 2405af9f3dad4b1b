package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.slide.Raster;
import org.hydramix.engine.slide.TileCache;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.tile.RgbImage;

/** A slide in a TIFF. */
public final class TiffSlide implements WholeSlideImage {

    private final String name;

    private final TiffBytes file;

    private final List<TiffLevel> levels = new ArrayList<>();

    private final OptionalDouble micronsPerPixel;

    private final TileCache cache = new TileCache();

    private TiffSlide(final Path path, final String name) throws IOException, ForeignTiffException {
        this.name = name;
        file = new TiffBytes(path);
        try {
            final List<TiffDirectory> directories = TiffStructure.read(file);
            ForeignFormats.check(directories);
            final List<TiffDirectory> pyramid = PyramidLevels.of(directories);
            for (final TiffDirectory directory : pyramid) {
                final TiffLevel level = new TiffLevel(file, directory, name);
                levels.add(level);
                level.check();
            }
            micronsPerPixel = TiffResolution.of(pyramid.get(0));
        } catch (IOException | ForeignTiffException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** @return whether a file that begins with these bytes is a TIFF or BigTIFF */
    public static boolean isTiff(final byte[] start) {
        return TiffStructure.isTiff(start);
    }

    /**
     * Reads the structure of the file.
     *
     * @param path of a TIFF or BigTIFF
     * @param name what messages call it
     * @return to be closed by the caller
     * @throws ForeignTiffException if the file is a scanner's own variant that must be read by OpenSlide
     * @throws EngineException if it is damaged
     */
    public static TiffSlide open(final Path path, final String name) throws EngineException, ForeignTiffException {
        try {
            return new TiffSlide(path, name);
        } catch (final UnsupportedTiffException e) {
            ForeignFormats.checkLength(path);
            throw new EngineException(name + " cannot be read: it " + e.getMessage()
                + ". Convert it to a pyramidal TIFF with tiles.", e);
        } catch (final IOException | RuntimeException e) {
            ForeignFormats.checkLength(path);
            throw damaged(name, "", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int levels() {
        return levels.size();
    }

    @Override
    public ImageSize size(final int level) {
        return levels.get(level).grid().size();
    }

    @Override
    public double downsample(final int level) {
        final ImageSize finest = size(0);
        final ImageSize size = size(level);
        return ((double)finest.width() / size.width() + (double)finest.height() / size.height()) / 2;
    }

    @Override
    public OptionalDouble micronsPerPixel() {
        return micronsPerPixel;
    }

    @Override
    public RgbImage read(final int level, final int x, final int y, final int width, final int height)
        throws EngineException {
        final TileGrid grid = levels.get(level).grid();
        final Raster raster = new Raster(x, y, width, height);
        final long right = Math.min((long)x + width, grid.size().width());
        final long bottom = Math.min((long)y + height, grid.size().height());
        for (int row = Math.max(0, y) / grid.tileHeight(); (long)row * grid.tileHeight() < bottom; row++) {
            for (int column = Math.max(0, x) / grid.tileWidth(); (long)column * grid.tileWidth() < right; column++) {
                final Optional<RgbImage> tile = tile(level, column, row);
                if (tile.isPresent()) {
                    raster.paste(tile.get(), column * grid.tileWidth(), row * grid.tileHeight(), grid.size());
                }
            }
        }
        return raster.image();
    }

    private Optional<RgbImage> tile(final int level, final int column, final int row) throws EngineException {
        final TileGrid grid = levels.get(level).grid();
        final TileCache.Key key = new TileCache.Key(level, (long)row * grid.columns() + column);
        final RgbImage known = cache.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            final Optional<RgbImage> tile = levels.get(level).decode(column, row);
            tile.ifPresent(image -> cache.put(key, image));
            return tile;
        } catch (final IOException e) {
            throw damaged(name, " at x " + (long)column * grid.tileWidth() + ", y " + (long)row * grid.tileHeight()
                + " px of level " + level, e);
        }
    }

    private static EngineException damaged(final String name, final String place, final Exception e) {
        return new EngineException(name + " is damaged or cut short" + place + ": "
            + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ". Copy the file again.", e);
    }

    @Override
    public void close() {
        levels.forEach(TiffLevel::close);
        cache.clear();
        try {
            file.close();
        } catch (final IOException e) {
            // it was only read: nothing is lost, and nobody could do anything about it
            return;
        }
    }
}
