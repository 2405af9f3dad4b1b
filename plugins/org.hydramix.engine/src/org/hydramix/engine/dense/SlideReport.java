package org.hydramix.engine.dense;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in one image.
 *
 * @param name of the image
 * @param width in px
 * @param height in px
 * @param micronsPerPixel of the image in µm/px; NaN if unknown
 * @param areaPixels that was looked at, in px of the image
 * @param counts cells of each class
 * @param seconds that it took
 * @param warnings for the user; empty if all is well
 */
public record SlideReport(String name, int width, int height, double micronsPerPixel, double areaPixels,
    List<Long> counts, double seconds, List<String> warnings) {

    private static final double MICRONS_A_MILLIMETRE = 1000;

    /** The lists are copied. */
    public SlideReport {
        counts = List.copyOf(counts);
        warnings = List.copyOf(warnings);
    }

    /** @return the same with one more warning */
    public SlideReport withWarning(final String warning) {
        return new SlideReport(name, width, height, micronsPerPixel, areaPixels, counts, seconds,
            Stream.concat(warnings.stream(), Stream.of(warning)).toList());
    }

    /** @return number of cells of all classes */
    public long cells() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** @return area that was looked at in mm²; NaN if the resolution is unknown */
    public double areaMillimetres2() {
        final double side = micronsPerPixel / MICRONS_A_MILLIMETRE;
        return areaPixels * side * side;
    }

    /** @return cells of a class per mm²; NaN if the resolution is unknown or nothing was looked at */
    public double density(final int cls) {
        return areaPixels == 0 ? Double.NaN : counts.get(cls) / areaMillimetres2();
    }
}
