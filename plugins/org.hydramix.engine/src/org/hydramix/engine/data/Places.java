package org.hydramix.engine.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where patches lie, so that the neighbours of a cell are known.
 *
 * @param images names of the images that patches were cut from, each once and none without a patch; an empty name stands for the
 *            image of a single patch of which nobody knows where it lies
 * @param image {@code [count]}, index of each patch's image in {@code images}
 * @param xy {@code [count, 2]}, column then row of each patch's first pixel in its image, in px of the image; only
 *            distances within one image matter, so that any other point of the patch would do as well
 */
public record Places(List<String> images, int[] image, float[] xy) {

    /** Of patches of which nobody knows where they lie. */
    public static final Places UNKNOWN = new Places(List.of(), new int[0], new float[0]);

    /** @throws IllegalArgumentException if the parts do not belong together */
    public Places {
        images = List.copyOf(images);
        if (xy.length != 2 * image.length) {
            throw new IllegalArgumentException(image.length + " places do not have " + xy.length + " coordinates.");
        }
        for (final int index : image) {
            if (index < 0 || index >= images.size()) {
                throw new IllegalArgumentException("A patch lies in image " + index + " of " + images.size() + ".");
            }
        }
    }

    /**
     * @param names of each patch's image; empty if nobody knows it
     * @param xy {@code [count, 2]}, column then row of each patch in its image, in px
     * @return their places; images of one name are the same image, but no two patches of unknown images share one
     */
    public static Places of(final List<String> names, final float[] xy) {
        final Map<String, Integer> numbers = new HashMap<>();
        final List<String> images = new ArrayList<>();
        final int[] image = new int[names.size()];
        for (int i = 0; i < image.length; i++) {
            final String name = names.get(i);
            if (name.isEmpty() || !numbers.containsKey(name)) {
                numbers.put(name, images.size());
                images.add(name);
            }
            image[i] = numbers.get(name);
        }
        return new Places(images, image, xy);
    }

    /**
     * @param parts one after the other; images of one name are the same image
     * @return the places of all patches
     */
    public static Places join(final List<Places> parts) {
        final List<String> names = new ArrayList<>();
        final float[] xy = new float[2 * parts.stream().mapToInt(Places::count).sum()];
        for (final Places part : parts) {
            System.arraycopy(part.xy, 0, xy, 2 * names.size(), part.xy.length);
            for (final int index : part.image) {
                names.add(part.images.get(index));
            }
        }
        return of(names, xy);
    }

    /** @return whether two patches lie in the same image */
    public boolean hasNeighbours() {
        // Each image has a patch, so some image has two.
        return images.size() < image.length;
    }

    /** @return number of places */
    public int count() {
        return image.length;
    }
}
