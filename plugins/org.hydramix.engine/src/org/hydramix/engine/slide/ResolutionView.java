package org.hydramix.engine.slide;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.tile.RgbImage;

/**
 * A slide as if it had been scanned at a wanted resolution. The coarsest level that is fine enough is read and
 * resampled. Every pixel of the view depends on its place in the slide only, not on the rectangle that is read: two
 * halves of a region give the very pixels of the whole.
 *
 * <p>Pixel centres are at integers, in the view as in the slide: the point {@code v} of the view is the point
 * {@code (v + 0.5) · scale − 0.5} of level 0.
 */
public final class ResolutionView {

    /**
     * A level whose resolution is off by less than this fraction is taken as it is, without blur from resampling:
     * scanners of one objective differ by as much. {@link #micronsPerPixel()} tells the true value.
     */
    public static final double TOLERANCE = 0.05;

    private final WholeSlideImage slide;

    private final int level;

    private final double scale;

    private final double micronsPerPixel;

    private final ImageSize size;

    private final Resampling resampling;

    /**
     * @param slide is read, and closed by the caller, not by the view
     * @param slideResolution of level 0 in µm/px: what the file says, or what the user knows better
     * @param wanted resolution in µm/px
     * @throws IllegalArgumentException if a resolution is not positive
     */
    public ResolutionView(final WholeSlideImage slide, final double slideResolution, final double wanted) {
        if (!(slideResolution > 0 && slideResolution < Double.POSITIVE_INFINITY)
            || !(wanted > 0 && wanted < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Resolutions must be more than 0 µm/px, not " + slideResolution
                + " and " + wanted + ".");
        }
        this.slide = slide;
        final double ratio = wanted / slideResolution;
        level = level(slide, ratio);
        final double stored = slide.downsample(level);
        final ImageSize levelSize = slide.size(level);
        if (isSame(ratio, stored)) {
            scale = stored;
            size = levelSize;
        } else {
            scale = ratio;
            size = new ImageSize(Resampling.length(levelSize.width(), ratio / stored),
                Resampling.length(levelSize.height(), ratio / stored));
        }
        micronsPerPixel = slideResolution * scale;
        resampling = new Resampling(slide, level, scale / stored, size);
    }

    /**
     * @param slide is read, and closed by the caller
     * @return the slide's finest level as it is, for a slide of unknown resolution; the view's resolution is NaN
     */
    public static ResolutionView unscaled(final WholeSlideImage slide) {
        return new ResolutionView(slide);
    }

    private ResolutionView(final WholeSlideImage slide) {
        this.slide = slide;
        level = 0;
        scale = 1;
        micronsPerPixel = Double.NaN;
        size = slide.size(0);
        resampling = new Resampling(slide, 0, 1, size);
    }

    /** @return the level with the largest pixels that are not larger than wanted, the tolerance aside */
    private static int level(final WholeSlideImage slide, final double ratio) {
        int best = 0;
        for (int i = 1; i < slide.levels(); i++) {
            final double stored = slide.downsample(i);
            if ((stored <= ratio || isSame(ratio, stored)) && stored > slide.downsample(best)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isSame(final double ratio, final double stored) {
        return Math.abs(ratio / stored - 1) < TOLERANCE;
    }

    /** @return the slide that is seen */
    public WholeSlideImage slide() {
        return slide;
    }

    /** @return of the whole slide in px of the view */
    public ImageSize size() {
        return size;
    }

    /** @return side of a pixel of the view in px of level 0 */
    public double scale() {
        return scale;
    }

    /** @return true resolution of the view in µm/px, within {@link #TOLERANCE} of the wanted one; NaN if unknown */
    public double micronsPerPixel() {
        return micronsPerPixel;
    }

    /** @return the level that is read */
    public int level() {
        return level;
    }

    /**
     * @param v a column or row of the view in px, pixel centres at integers
     * @return the same place in px of level 0
     */
    public double toSlide(final double v) {
        return (v + 0.5) * scale - 0.5;
    }

    /**
     * @param s a column or row of level 0 in px, pixel centres at integers
     * @return the same place in px of the view
     */
    public double fromSlide(final double s) {
        return (s + 0.5) / scale - 0.5;
    }

    /**
     * @param x column of the region's first pixel in px of the view; may be negative
     * @param y row of the region's first pixel in px of the view; may be negative
     * @param width in px of the view, at least 1
     * @param height in px of the view, at least 1
     * @return {@code width × height} px; white outside the slide
     * @throws EngineException if the file is damaged there
     */
    public RgbImage read(final int x, final int y, final int width, final int height) throws EngineException {
        return resampling.read(x, y, width, height);
    }
}
