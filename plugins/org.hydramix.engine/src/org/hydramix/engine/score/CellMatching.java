package org.hydramix.engine.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hydramix.engine.tile.Centroid;

/** Pairs of a true and a found cell. */
public final class CellMatching {

    private CellMatching() {
    }

    /**
     * A true and a found cell that belong together.
     *
     * @param truth index of the true cell
     * @param found index of the found cell
     * @param distance in px
     */
    public record Match(int truth, int found, double distance) {
    }

    /**
     * Pairs cells one to one, the closest pair first; of equally close pairs that with the lower indices.
     *
     * @param truth true cells of one image, in px
     * @param found found cells of the same image, in px
     * @param radius largest distance of a pair in px, itself included
     * @return the pairs, by distance
     */
    public static List<Match> greedy(final List<Centroid> truth, final List<Centroid> found, final double radius) {
        final boolean[] truthTaken = new boolean[truth.size()];
        final boolean[] foundTaken = new boolean[found.size()];
        final List<Match> matches = new ArrayList<>();
        for (final Match pair : closePairs(truth, found, radius)) {
            if (!truthTaken[pair.truth()] && !foundTaken[pair.found()]) {
                truthTaken[pair.truth()] = true;
                foundTaken[pair.found()] = true;
                matches.add(pair);
            }
        }
        return matches;
    }

    /** @return indices of the found cells that have a true cell within the radius, itself included */
    static Set<Integer> near(final List<Centroid> truth, final List<Centroid> found, final double radius) {
        return closePairs(truth, found, radius).stream().map(Match::found).collect(Collectors.toSet());
    }

    /** Both lists are walked through by x, so that only neighbours are compared. */
    private static List<Match> closePairs(final List<Centroid> truth, final List<Centroid> found, final double radius) {
        final List<Integer> truthByX = byX(truth);
        final List<Match> pairs = new ArrayList<>();
        int first = 0;
        for (final int f : byX(found)) {
            final Centroid cell = found.get(f);
            while (first < truthByX.size() && truth.get(truthByX.get(first)).x() < cell.x() - radius) {
                first++;
            }
            for (int i = first; i < truthByX.size() && truth.get(truthByX.get(i)).x() <= cell.x() + radius; i++) {
                final double distance = truth.get(truthByX.get(i)).distance(cell);
                if (distance <= radius) {
                    pairs.add(new Match(truthByX.get(i), f, distance));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Match::distance).thenComparingInt(Match::truth)
            .thenComparingInt(Match::found));
        return pairs;
    }

    private static List<Integer> byX(final List<Centroid> cells) {
        return IntStream.range(0, cells.size()).boxed().sorted(Comparator.comparingDouble(i -> cells.get(i).x()))
            .collect(Collectors.toList());
    }
}
