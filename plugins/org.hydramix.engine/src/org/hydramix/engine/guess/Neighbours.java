package org.hydramix.engine.guess;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hydramix.engine.data.Places;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;

/**
 * The nearest patches of each patch, in the same image.
 *
 * <p>The patches of an image are sorted by column. From each one the search goes left and right and ends where the
 * columns alone are farther off than the neighbours found: of a slide it looks at a narrow strip, not at the whole.
 */
final class Neighbours {

    /** Patches, which take some ms in the largest tables. */
    private static final int ASKED_EVERY = 256;

    private final float[] xy;

    /** Patches of one image, by column. */
    private final int[] sorted;

    private Neighbours(final float[] xy, final List<Integer> patches) {
        this.xy = xy;
        sorted = patches.stream().sorted(Comparator.<Integer>comparingDouble(i -> xy[2 * i])).mapToInt(i -> i).toArray();
    }

    /**
     * @param places of all patches
     * @param most neighbours of a patch, 0 or more
     * @param monitor told and asked from time to time
     * @return {@code [patches][up to most]}, the nearest first; a patch is not its own neighbour
     */
    static int[][] of(final Places places, final int most, final Monitor monitor) throws CancelledException {
        final int[][] found = new int[places.count()][];
        final Map<Integer, List<Integer>> images = IntStream.range(0, places.count()).boxed()
            .collect(Collectors.groupingBy(i -> places.image()[i]));
        int done = 0;
        for (final List<Integer> patches : images.values()) {
            final var image = new Neighbours(places.xy(), patches);
            for (int rank = 0; rank < image.sorted.length; rank++) {
                if (rank % ASKED_EVERY == 0) {
                    monitor.checkCancelled();
                    monitor.progress((double)done / found.length, "Looking for neighbours of tile " + (done + 1) + " of "
                        + found.length);
                }
                done++;
                found[image.sorted[rank]] = image.nearest(rank, Math.min(most, image.sorted.length - 1));
            }
        }
        return found;
    }

    private int[] nearest(final int rank, final int wanted) {
        final int[] nearest = new int[wanted];
        final double[] distances = new double[wanted];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        int left = rank - 1;
        int right = rank + 1;
        while (wanted > 0 && (left >= 0 || right < sorted.length)) {
            final double toLeft = left < 0 ? Double.POSITIVE_INFINITY : columns(left, rank);
            final double toRight = right == sorted.length ? Double.POSITIVE_INFINITY : columns(right, rank);
            if (Math.min(toLeft, toRight) > distances[wanted - 1]) {
                break;
            }
            final int next = toLeft <= toRight ? left-- : right++;
            insert(nearest, distances, sorted[next], distance(next, rank));
        }
        return nearest;
    }

    /**
     * Keeps a patch if it is among the nearest met so far.
     *
     * @param nearest patches, the nearest first
     * @param distances of these, infinite for a place that is free
     */
    static void insert(final int[] nearest, final double[] distances, final int patch, final double distance) {
        int at = nearest.length;
        while (at > 0 && distances[at - 1] > distance) {
            at--;
        }
        if (at < nearest.length) {
            System.arraycopy(nearest, at, nearest, at + 1, nearest.length - at - 1);
            System.arraycopy(distances, at, distances, at + 1, nearest.length - at - 1);
            nearest[at] = patch;
            distances[at] = distance;
        }
    }

    private double columns(final int rank, final int other) {
        return Math.abs((double)xy[2 * sorted[rank]] - xy[2 * sorted[other]]);
    }

    private double distance(final int rank, final int other) {
        return Math.hypot(columns(rank, other), (double)xy[2 * sorted[rank] + 1] - xy[2 * sorted[other] + 1]);
    }
}
