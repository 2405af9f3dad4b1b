package org.hydramix.engine.source;

import java.util.Locale;
import java.util.OptionalDouble;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.slide.ResolutionView;
import org.hydramix.engine.slide.ScanResolution;
import org.hydramix.engine.slide.WholeSlideImage;
import org.hydramix.engine.slide.WholeSlideImages;

/** Opens images at the resolution that is asked for. */
final class ImageOpener {

    private final OptionalDouble wanted;

    /** @param wanted resolution of the tiles in µm/px; empty for that of each image */
    ImageOpener(final OptionalDouble wanted) {
        this.wanted = wanted;
    }

    /**
     * @throws EngineException if the image cannot be read, its resolution is impossible, or it has to be resampled and its
     *         resolution is unknown
     */
    ImageView open(final ImageEntry image) throws EngineException {
        final WholeSlideImage slide = WholeSlideImages.open(image.file(), image.name());
        try {
            return new ImageView(view(image, slide));
        } catch (final EngineException | RuntimeException e) {
            slide.close();
            throw e;
        }
    }

    private ResolutionView view(final ImageEntry image, final WholeSlideImage slide) throws EngineException {
        final OptionalDouble known = Double.isNaN(image.micronsPerPixel()) ? slide.micronsPerPixel()
            : OptionalDouble.of(image.micronsPerPixel());
        if (known.isPresent()) {
            ScanResolution.check(image.name(), known.getAsDouble());
            return new ResolutionView(slide, known.getAsDouble(), wanted.orElse(known.getAsDouble()));
        }
        if (wanted.isPresent()) {
            throw new EngineException(String.format(Locale.ROOT,
                "%s does not say its resolution, so that it cannot be read at %s µm/px. Give its resolution in the "
                    + "dialog or in the column 'mpp' of the image table.",
                image.name(), wanted.getAsDouble()));
        }
        return ResolutionView.unscaled(slide);
    }
}
