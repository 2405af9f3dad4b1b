package org.hydramix.engine.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.tile.Colours;

/**
 * Cuts images into tiles. The same request on the same files gives the same tiles in the same order: images by name (or
 * as listed), cells as in the table.
 */
public final class TileReader {

    /** Looking at headers and tables, as a fraction of the work. */
    private static final double PREPARATION = 0.2;

    private final TileRequest request;

    private final TileSink sink;

    private final Monitor monitor;

    private TileReader(final TileRequest request, final TileSink sink, final Monitor monitor) {
        this.request = request;
        this.sink = new ColouringSink(sink, request.colours());
        this.monitor = monitor;
    }

    /**
     * Reads one image after the other; memory holds a few images and the table of dots.
     *
     * @param request what to read
     * @param sink receives tiles and what was skipped, on this thread
     * @param monitor is told the progress
     * @throws EngineException if nothing can be read: no folder, no usable image, an unknown column or split, fewer
     *             cells than asked for
     * @throws CancelledException if the monitor says so; the sink has got some tiles by then
     */
    public static void read(final TileRequest request, final TileSink sink, final Monitor monitor)
        throws EngineException, CancelledException {
        new TileReader(request, sink, monitor).read();
    }

    private void read() throws EngineException, CancelledException {
        final ImageCatalogue catalogue = new ImageCatalogue(request.images(), sink::skipped, monitor);
        final Monitor preparing = monitor.part(0, PREPARATION);
        final ImageOpener opener = new ImageOpener(request.tileResolution());
        final Cutter cutter;
        final ImageStore store;
        switch (request.mode()) {
            case PATCH_AT_CELLS -> {
                final CellPlan plan = new CellPlan(request, catalogue, sink::skipped, monitor);
                store = new ImageStore(images(catalogue), opener, sink::skipped, preparing);
                cutter = new CellCutter(request, plan.choose(store, monitor), sink);
            }
            case GRID -> {
                store = new ImageStore(images(catalogue), opener, sink::skipped, preparing);
                cutter = new GridCutter(request, sink);
            }
            case WHOLE_IMAGE -> {
                store = new ImageStore(images(catalogue), opener, sink::skipped, preparing);
                cutter = new WholeImageCutter(sink);
            }
            case ANNOTATED_IMAGE -> {
                final CellPlan plan = new CellPlan(request, catalogue, sink::skipped, monitor);
                store = new ImageStore(images(catalogue), opener, sink::skipped, preparing);
                cutter = new AnnotatedImageCutter(plan.annotatedImages(store), sink);
            }
            default -> throw new IllegalStateException(request.mode().name());
        }
        cut(store, cutter);
    }

    private void cut(final ImageStore store, final Cutter cutter) throws EngineException, CancelledException {
        final List<ImageEntry> images = store.entries();
        boolean read = false;
        for (int i = 0; i < images.size(); i++) {
            final ImageEntry image = images.get(i);
            monitor.checkCancelled();
            monitor.progress(PREPARATION + (1 - PREPARATION) * i / images.size(), "Cutting tiles from " + image.name());
            read |= cut(image, store, cutter);
            store.release(image);
        }
        if (!read) {
            throw new EngineException("None of the " + images.size() + " images in " + request.images().path()
                + " can be read. " + store.firstProblem().orElseThrow());
        }
    }

    /** @return whether all tiles of the image could be cut */
    private boolean cut(final ImageEntry image, final ImageStore store, final Cutter cutter)
        throws CancelledException {
        final Optional<ImageView> opened = store.view(image);
        if (opened.isEmpty()) {
            return false;
        }
        try (ImageView view = opened.get()) {
            if (request.colours() == Colours.NORMALISED) {
                view.normalise(monitor);
            }
            cutter.cut(image, view, monitor);
            return true;
        } catch (final EngineException e) {
            store.drop(image, e.getMessage(), " Tiles cut from other parts of it are in the tables.");
            return false;
        }
    }

    /** @return the images with the resolution that the request sets, if it sets one */
    private Collection<ImageEntry> images(final ImageCatalogue catalogue) {
        final OptionalDouble resolution = request.micronsPerPixel();
        return catalogue.entries().stream()
            .map(i -> new ImageEntry(i.name(), i.file(), resolution.orElse(i.micronsPerPixel())))
            .collect(Collectors.toList());
    }
}
