package org.hydramix.engine.dense;

import java.util.ArrayList;
import java.util.List;

import org.hydramix.engine.tile.Centroid;

/**
 * Reads cells off votes: the places where votes gather, refined to a fraction of a pixel by mean shift (Cheng 1995), with
 * the classes of the votes pooled.
 */
final class CellFinder {

    /** Mean shift has then settled to well below 0.01 px. */
    private static final int SHIFTS = 30;

    private static final double SETTLED = 1e-4;

    private static final double HALF_A_PIXEL = 0.5;

    private final DetectionSettings settings;

    private final double fullVote;

    /**
     * @param settings radii and the least confidence
     * @param fullVote density of votes at a cell that every patch near it agrees on: a confidence of 1
     */
    CellFinder(final DetectionSettings settings, final double fullVote) {
        this.settings = settings;
        this.fullVote = fullVote;
    }

    /**
     * @param votes all that can influence a cell in the core
     * @param core of the block
     * @param image whole; tissue is mirrored at its border, and the mirror image of a cell must not stand in the cell's way
     * @return the cells whose centroid lies in the core, by row and column of their peak
     */
    List<DetectedCell> find(final Votes votes, final PixelArea core, final PixelArea image) {
        final int reach = (int)Math.ceil(settings.suppressionRadius() + 2 * settings.voteRadius());
        final PixelArea area = core.grown(reach);
        final var index = new VoteIndex(votes, area.grown(reach), settings.voteRadius());
        final List<Candidate> candidates = new ArrayList<>();
        final double least = settings.minimumConfidence() * fullVote;
        // A cell between four pixels has fewer votes on each of them than at its centroid.
        final double leastOnAPixel = least * VoteMap.weightAt(HALF_A_PIXEL, HALF_A_PIXEL, settings.voteRadius());
        new VoteMap(votes, area, settings.voteRadius()).peaks(leastOnAPixel, (x, y) -> {
            final Candidate candidate = candidate(votes, index, x, y);
            if (candidate.density >= least && image.contains(candidate.place)) {
                candidates.add(candidate);
            }
        });
        final List<DetectedCell> cells = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            final Candidate candidate = candidates.get(i);
            if (core.contains(candidate.place) && !isSuppressed(candidates, i)) {
                cells.add(pooled(votes, index, candidate));
            }
        }
        return cells;
    }

    /**
     * Whether there is a better candidate too close by, be it suppressed itself or not: so that this depends on the
     * neighbourhood alone and never on a chain of candidates that leads out of the block.
     */
    private boolean isSuppressed(final List<Candidate> candidates, final int index) {
        final Candidate own = candidates.get(index);
        for (int i = 0; i < candidates.size(); i++) {
            final Candidate other = candidates.get(i);
            if (i != index && Math.abs(other.place.y() - own.place.y()) < settings.suppressionRadius()
                && other.place.distance(own.place) < settings.suppressionRadius()
                && (other.density > own.density || other.density == own.density && i < index)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A place where votes gather.
     *
     * @param place in px of the image
     * @param density of votes there
     */
    private record Candidate(Centroid place, double density) {
    }

    private Candidate candidate(final Votes votes, final VoteIndex index, final double startX, final double startY) {
        double x = startX;
        double y = startY;
        for (int i = 0; i < SHIFTS; i++) {
            final double[] sums = new double[3];
            final double fromX = x;
            final double fromY = y;
            index.near(x, y, vote -> {
                // The derivative of the density's own weight: mean shift climbs that density.
                final double w = votes.weight(vote)
                    * Math.sqrt(VoteMap.weightAt(votes.x(vote) - fromX, votes.y(vote) - fromY, settings.voteRadius()));
                sums[0] += w;
                sums[1] += w * votes.x(vote);
                sums[2] += w * votes.y(vote);
            });
            x = sums[1] / sums[0];
            y = sums[2] / sums[0];
            if (Math.abs(x - fromX) + Math.abs(y - fromY) < SETTLED) {
                break;
            }
        }
        final Centroid place = new Centroid(x, y);
        final double[] density = new double[1];
        index.near(x, y, vote -> density[0] += weight(votes, vote, place));
        return new Candidate(place, density[0]);
    }

    private double weight(final Votes votes, final int vote, final Centroid at) {
        return votes.weight(vote)
            * VoteMap.weightAt(votes.x(vote) - at.x(), votes.y(vote) - at.y(), settings.voteRadius());
    }

    private DetectedCell pooled(final Votes votes, final VoteIndex index, final Candidate candidate) {
        final Centroid at = candidate.place;
        final double[] sums = new double[votes.classes() + 1];
        index.near(at.x(), at.y(), vote -> {
            final double w = weight(votes, vote, at);
            sums[votes.classes()] += w;
            for (int c = 0; c < votes.classes(); c++) {
                sums[c] += w * votes.probability(vote, c);
            }
        });
        final double density = sums[votes.classes()];
        final float[] probabilities = new float[votes.classes()];
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = (float)(sums[c] / density);
        }
        return new DetectedCell(at, probabilities, Math.min(1, density / fullVote));
    }
}
