package org.hydramix.engine.source;

import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.stain.StainNormaliser;
import org.hydramix.engine.tile.Centroid;
import org.hydramix.engine.tile.RgbImage;
import org.hydramix.engine.tissue.TissueStain;

/** An image at the resolution of the tiles, read where tiles are cut. */
final class ImageView implements AutoCloseable {

    private final ResolutionView view;

    private UnaryOperator<RgbImage> colours = UnaryOperator.identity();

    ImageView(final ResolutionView view) {
        this.view = view;
    }

    /** All that is read from now on has the image's stain brought to the reference. */
    void normalise(final Monitor monitor) throws EngineException, CancelledException {
        colours = new StainNormaliser(TissueStain.of(view, storedMicronsPerPixel(), monitor))::apply;
    }

    WholeSlideImage slide() {
        return view.slide();
    }

    /** @return in px of the tiles' resolution */
    int width() {
        return view.size().width();
    }

    /** @return in px of the tiles' resolution */
    int height() {
        return view.size().height();
    }

    /** @return of the image as stored, in px */
    ImageSize storedSize() {
        return view.slide().size(0);
    }

    /** @return of the tiles, in µm/px; NaN if unknown */
    double micronsPerPixel() {
        return view.micronsPerPixel();
    }

    /** @return resolution of the stored image in µm/px */
    OptionalDouble storedMicronsPerPixel() {
        return Double.isNaN(view.micronsPerPixel()) ? OptionalDouble.empty()
            : OptionalDouble.of(view.micronsPerPixel() / view.scale());
    }

    /** @return side of a px of the tiles in px of the stored image */
    double scale() {
        return view.scale();
    }

    /** @return a place in the stored image as a place in px of the tiles' resolution */
    Centroid fromStored(final Centroid place) {
        return new Centroid(view.fromSlide(place.x()), view.fromSlide(place.y()));
    }

    /** @return the column or row of the stored image at which a column or row of this view begins */
    int storedEdge(final int edge) {
        return (int)Math.round(edge * view.scale());
    }

    /**
     * Cuts a window; what lies outside is mirrored as in {@link RgbImage#crop(int, int, int, int)}.
     *
     * @throws EngineException if the file is damaged there
     */
    RgbImage crop(final int left, final int top, final int width, final int height) throws EngineException {
        if (left >= 0 && top >= 0 && (long)left + width <= width() && (long)top + height <= height()) {
            return colours.apply(view.read(left, top, width, height));
        }
        final Span columns = Span.of(left, width, width());
        final Span rows = Span.of(top, height, height());
        final byte[] source = view.read(columns.first(), rows.first(), columns.length(), rows.length()).rgb();
        final byte[] rgb = new byte[width * height * RgbImage.CHANNELS];
        int o = 0;
        for (int y = 0; y < height; y++) {
            final int row = (RgbImage.mirror(top + y, height()) - rows.first()) * columns.length();
            for (int x = 0; x < width; x++) {
                final int i = (row + RgbImage.mirror(left + x, width()) - columns.first()) * RgbImage.CHANNELS;
                rgb[o++] = source[i];
                rgb[o++] = source[i + 1];
                rgb[o++] = source[i + 2];
            }
        }
        return colours.apply(new RgbImage(width, height, rgb));
    }

    /** The indices that mirroring refers to. */
    private record Span(int first, int last) {

        static Span of(final int start, final int count, final int length) {
            int first = length;
            int last = 0;
            for (int i = start; i < start + count; i++) {
                final int index = RgbImage.mirror(i, length);
                first = Math.min(first, index);
                last = Math.max(last, index);
            }
            return new Span(first, last);
        }

        int length() {
            return last - first + 1;
        }
    }

    @Override
    public void close() {
        view.slide().close();
    }
}
