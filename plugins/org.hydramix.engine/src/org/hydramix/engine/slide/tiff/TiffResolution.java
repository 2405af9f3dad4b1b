package org.hydramix.engine.slide.tiff;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hydramix.engine.slide.ScanResolution;

/** The resolution that a file states, in one of the ways that are common for slides. */
final class TiffResolution {

    private static final double MICRONS_PER_INCH = 25_400;

    private static final double MICRONS_PER_CENTIMETRE = 10_000;

    private static final int INCH = 2;

    private static final int CENTIMETRE = 3;

    private static final String NUMBER = "([0-9]*[.,]?[0-9]+(?:[eE][-+]?[0-9]+)?)";

    private static final Pattern APERIO = Pattern.compile("\\|\\s*MPP\\s*=\\s*" + NUMBER);

    private static final Pattern OME = Pattern.compile("PhysicalSize([XY])=\"" + NUMBER + "\"");

    private static final Pattern OME_UNIT = Pattern.compile("PhysicalSizeXUnit=\"([^\"]*)\"");

    private static final Pattern IMAGEJ_UNIT = Pattern.compile("(?m)^unit=(micron|microns|um|µm|\\\\u00B5m)\\s*$");

    private TiffResolution() {
    }

    /** @return in µm/px, mean of both directions; empty if the file states none that makes sense */
    static OptionalDouble of(final TiffDirectory directory) throws IOException {
        final String description = directory.text(Tags.DESCRIPTION);
        final Matcher aperio = APERIO.matcher(description);
        if (aperio.find()) {
            return sensible(number(aperio.group(1)));
        }
        if (description.contains("<OME")) {
            return sensible(ome(description));
        }
        final double x = directory.fraction(Tags.X_RESOLUTION);
        final double y = directory.fraction(Tags.Y_RESOLUTION);
        final double mean = (1 / x + 1 / (Double.isNaN(y) ? x : y)) / 2;
        if (description.startsWith("ImageJ=")) {
            return IMAGEJ_UNIT.matcher(description).find() ? sensible(mean) : OptionalDouble.empty();
        }
        return switch ((int)directory.number(Tags.RESOLUTION_UNIT, INCH)) {
            case INCH -> sensible(mean * MICRONS_PER_INCH);
            case CENTIMETRE -> sensible(mean * MICRONS_PER_CENTIMETRE);
            default -> OptionalDouble.empty();
        };
    }

    private static double ome(final String description) {
        final Matcher unit = OME_UNIT.matcher(description);
        final String name = unit.find() ? unit.group(1) : "µm";
        final double microns = switch (name) {
            case "µm", "um", "&#181;m", "&#xB5;m" -> 1;
            case "nm" -> 1e-3;
            case "mm" -> 1e3;
            default -> Double.NaN;
        };
        double sum = 0;
        int count = 0;
        final Matcher sizes = OME.matcher(description);
        // of the first image only: the next ones are label and overview
        while (count < 2 && sizes.find()) {
            sum += number(sizes.group(2));
            count++;
        }
        return count == 0 ? Double.NaN : microns * sum / count;
    }

    private static double number(final String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static OptionalDouble sensible(final double micronsPerPixel) {
        return ScanResolution.isPossible(micronsPerPixel) ? OptionalDouble.of(micronsPerPixel)
            : OptionalDouble.empty();
    }
}
