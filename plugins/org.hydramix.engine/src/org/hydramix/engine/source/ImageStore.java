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
import org.hydramix.engine.tile.RgbImage;

/**
 * The images that can be read. An image that turns out to be unreadable is told once and then no longer here. Decoded
 * images are kept as long as memory allows, because those with chosen cells are decoded for a check before they are
 * cut.
 */
final class ImageStore {

    private final Map<String, ImageEntry> entries = new LinkedHashMap<>();

    private final Map<String, ImageSize> sizes = new HashMap<>();

    private final Map<String, SoftReference<RgbImage>> decoded = new HashMap<>();

    private final Consumer<SkippedFile> skipped;

    /**
     * Looks at all headers.
     *
     * @throws EngineException if no image is usable
     */
    ImageStore(final Collection<ImageEntry> images, final Consumer<SkippedFile> skipped, final Monitor monitor)
        throws EngineException, CancelledException {
        this.skipped = skipped;
        String first = "";
        for (final ImageEntry image : images) {
            monitor.checkCancelled();
            monitor.progress((double)entries.size() / images.size(), "Looking at " + image.name());
            try {
                sizes.put(image.name(), ImageFile.size(image.file(), image.name()));
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

    /** @return a copy: images may drop out while it is walked through */
    List<ImageEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    boolean contains(final String name) {
        return entries.containsKey(name);
    }

    ImageSize size(final String name) {
        return sizes.get(name);
    }

    /** @return the pixels; empty if they cannot be decoded, which is then told and the image dropped */
    Optional<RgbImage> pixels(final ImageEntry image) {
        final SoftReference<RgbImage> kept = decoded.get(image.name());
        final RgbImage cached = kept == null ? null : kept.get();
        if (cached != null) {
            return Optional.of(cached);
        }
        try {
            final RgbImage pixels = ImageFile.read(image.file(), image.name());
            decoded.put(image.name(), new SoftReference<>(pixels));
            return Optional.of(pixels);
        } catch (final EngineException e) {
            entries.remove(image.name());
            skipped.accept(SkippedFile.file(image.name(), e.getMessage()));
            return Optional.empty();
        }
    }

    ImageEntry entry(final String name) {
        return entries.get(name);
    }

    /** Lets the pixels go once all tiles are cut. */
    void release(final ImageEntry image) {
        decoded.remove(image.name());
    }
}
