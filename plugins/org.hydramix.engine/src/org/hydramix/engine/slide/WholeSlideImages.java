package org.hydramix.engine.slide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.slide.openslide.OpenSlideImage;
import org.hydramix.engine.slide.tiff.ForeignTiffException;
import org.hydramix.engine.slide.tiff.TiffSlide;
import org.hydramix.engine.tile.Colours;
import org.hydramix.engine.tile.RgbImage;

/** Opens images and slides. The content decides the format, not the name's ending. */
public final class WholeSlideImages {

    /** Long enough for the signature of every format that is told apart here. */
    private static final int SIGNATURE = 16;

    /** Formats of slides beside those of {@link ImageFile}; all but {@code svs} need OpenSlide. */
    private static final Set<String> ENDINGS =
        Set.of("svs", "ndpi", "mrxs", "scn", "vms", "vmu", "bif", "svslide", "czi");

    private WholeSlideImages() {
    }

    /** @return whether the name ends, in small or capital letters, like that of an image or a slide */
    public static boolean hasImageName(final Path file) {
        return ImageFile.hasImageName(file) || ENDINGS.contains(ImageFile.ending(file));
    }

    /**
     * @param file PNG, JPEG, BMP; TIFF, BigTIFF, SVS; with OpenSlide what it reads
     * @return to be closed by the caller
     * @throws EngineException if the file is missing, of no known format, or damaged
     */
    public static WholeSlideImage open(final Path file) throws EngineException {
        return open(file, file.getFileName() == null ? file.toString() : file.getFileName().toString());
    }

    /**
     * @param file as for {@link #open(Path)}
     * @param name what messages call it
     * @return to be closed by the caller
     * @throws EngineException if the file is missing, of no known format, or damaged
     */
    public static WholeSlideImage open(final Path file, final String name) throws EngineException {
        ImageFile.check(file, name);
        if (!isSlide(file)) {
            return new PlainImage(name, ImageFile.read(file, name), OptionalDouble.empty(), Colours.AS_SCANNED);
        }
        String reason = "";
        if (isTiff(file)) {
            try {
                return TiffSlide.open(file, name);
            } catch (final ForeignTiffException e) {
                reason = e.getMessage();
            }
        }
        final Optional<WholeSlideImage> slide = OpenSlideImage.open(file, name);
        if (slide.isPresent()) {
            return slide.get();
        }
        if (reason.isEmpty()) {
            throw new EngineException(name + (OpenSlideImage.isInstalled()
                ? " is no slide that OpenSlide knows. Copy the file again with all files that belong to it."
                : " cannot be read without OpenSlide. Install OpenSlide (openslide.org) or convert the slide to a "
                    + "pyramidal TIFF."));
        }
        throw new EngineException(OpenSlideImage.isInstalled()
            ? name + " cannot be read, not by OpenSlide either: " + reason
                + ". Copy the file again with all files that belong to it, or convert it to a pyramidal TIFF."
            : name + " cannot be read without OpenSlide: " + reason
                + ". Install OpenSlide (openslide.org) or convert the slide to a pyramidal TIFF.");
    }

    /**
     * Looks at the name and the first bytes only.
     *
     * @param file that may not exist
     * @return whether the file is opened as a slide: read region by region instead of as a whole
     */
    public static boolean isSlide(final Path file) {
        return Files.isRegularFile(file) && (isTiff(file) || ENDINGS.contains(ImageFile.ending(file)));
    }

    private static boolean isTiff(final Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return TiffSlide.isTiff(in.readNBytes(SIGNATURE));
        } catch (final IOException e) {
            // whoever reads it as an image tells what is wrong
            return false;
        }
    }

    /** As {@link #of(RgbImage, String, OptionalDouble, Colours)}, for an image in the colours of its scan. */
    public static WholeSlideImage of(final RgbImage image, final String name, final OptionalDouble micronsPerPixel) {
        return of(image, name, micronsPerPixel, Colours.AS_SCANNED);
    }

    /**
     * @param image already in memory
     * @param name what messages call it
     * @param micronsPerPixel of the image in µm/px; empty if unknown
     * @param colours of the image
     * @return the image as a slide of one level
     */
    public static WholeSlideImage of(final RgbImage image, final String name, final OptionalDouble micronsPerPixel,
        final Colours colours) {
        return new PlainImage(name, image, micronsPerPixel, colours);
    }

    /** @return whether all pixels of the image are in memory, so that it is a field of view rather than a slide */
    public static boolean isInMemory(final WholeSlideImage image) {
        return image instanceof PlainImage;
    }

    /** @return version of the OpenSlide that is installed on this computer; empty without one */
    public static Optional<String> openSlideVersion() {
        return OpenSlideImage.version();
    }
}
