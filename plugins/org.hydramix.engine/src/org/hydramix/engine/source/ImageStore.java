package org.hydramix.engine.source;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.image.ImageFile;
import org.hydramix.engine.image.ImageSize;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.hydramix.engine.slide.WholeSlideImages;

/**
 * The images that can be read. An image that turns out to be unreadable is told once and then no longer here. Decoded
 * images are kept as long as memory allows, because those with chosen cells are decoded for a check before they are
 * cut; of slides, which are read piece by piece, only the structure is checked.
 */
final class ImageStore {

    private final Map<String, ImageEntry> entries = new LinkedHashMap<>();

    private final Map<String, ImageSize> sizes = new HashMap<>();

    private final Map<String, SoftReference<ImageView>> decoded = new HashMap<>();

    private final ImageOpener opener;

    private final Consumer<SkippedFile> skipped;

    private Optional<String> firstProblem = Optional.empty();

    /**
     * Looks at all headers.
     *
     * @throws EngineException if no image is usable
     */
    ImageStore(final Collection<ImageEntry> images, final ImageOpener opener, final Consumer<SkippedFile> skipped,
        final Monitor monitor) throws EngineException, CancelledException {
        this.opener = opener;
        this.skipped = skipped;
        String first = "";
        for (final ImageEntry image : images) {
            monitor.checkCancelled();
            monitor.progress((double)entries.size() / images.size(), "Looking at " + image.name());
            try {
                sizes.put(image.name(), size(image));
                entries.put(image.name(), image);
            } catch (final EngineException e) {
                first = first.isEmpty() ? e.getMessage() : first;
                skipped.accept(SkippedFile.file(image.name(), e.getMessage()));
            }
        }
        if (entries.isEmpty()) {
            throw new EngineException("None of the " + images.size() + " images can be read. " + first);
        }
    }

    private ImageSize size(final ImageEntry image) throws EngineException {
        if (!WholeSlideImages.isSlide(image.file())) {
            return ImageFile.size(image.file(), image.name());
        }
        try (ImageView view = opener.open(image)) {
            if (Double.isNaN(view.micronsPerPixel()) && view.slide().levels() > 1) {
                skipped.accept(SkippedFile.file(image.name(), "The slide does not say its resolution; it is read px "
                    + "by px, and its tiles have no resolution. Give it in the dialog or in the column 'mpp' of the "
                    + "image table."));
            }
            return view.storedSize();
        }
    }

    /** @return a copy: images may drop out while it is walked through */
    List<ImageEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    boolean contains(final String name) {
        return entries.containsKey(name);
    }

    /** @return of the image as stored, in px */
    ImageSize size(final String name) {
        return sizes.get(name);
    }

    /** Decodes an image, unless it is a slide; if that fails, it is told and dropped. */
    void check(final ImageEntry image) {
        if (!WholeSlideImages.isSlide(image.file())) {
            view(image);
        }
    }

    /** @return the image; empty if it cannot be read, which is then told and the image dropped */
    Optional<ImageView> view(final ImageEntry image) {
        final SoftReference<ImageView> kept = decoded.get(image.name());
        final ImageView cached = kept == null ? null : kept.get();
        if (cached != null) {
            return Optional.of(cached);
        }
        try {
            final ImageView view = opener.open(image);
            if (!WholeSlideImages.isSlide(image.file())) {
                decoded.put(image.name(), new SoftReference<>(view));
            }
            return Optional.of(view);
        } catch (final EngineException e) {
            drop(image, e.getMessage(), "");
            return Optional.empty();
        }
    }

    /**
     * Tells that an image cannot be used after all.
     *
     * @param reason why, and what to do
     * @param besides what the user should know if other images can be used
     */
    void drop(final ImageEntry image, final String reason, final String besides) {
        entries.remove(image.name());
        firstProblem = firstProblem.or(() -> Optional.of(reason));
        skipped.accept(SkippedFile.file(image.name(), reason + besides));
    }

    /** @return why the first image was dropped, and what to do; empty if none was */
    Optional<String> firstProblem() {
        return firstProblem;
    }

    ImageEntry entry(final String name) {
        return entries.get(name);
    }

    /** Lets the pixels go once all tiles are cut. */
    void release(final ImageEntry image) {
        decoded.remove(image.name());
    }
}
