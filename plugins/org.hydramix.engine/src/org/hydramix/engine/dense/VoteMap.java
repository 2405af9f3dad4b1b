package org.hydramix.engine.dense;

/**
 * Density of votes on whole pixels: every vote counts for the places within a radius, less and less towards its end.
 * The weight (1 − d²/r²)² falls to 0 smoothly, so that rounding of a vote's place does not show.
 */
final class VoteMap {

    private final int left;

    private final int top;

    private final int width;

    private final int height;

    private final float[] density;

    /**
     * @param votes to gather
     * @param area of the map in px; votes outside count as far as they reach in
     * @param radius of a vote in px
     */
    VoteMap(final Votes votes, final PixelArea area, final double radius) {
        left = area.left();
        top = area.top();
        width = area.width();
        height = area.height();
        density = new float[width * height];
        for (int i = 0; i < votes.count(); i++) {
            add(votes.x(i) - left, votes.y(i) - top, votes.weight(i), radius);
        }
    }

    private void add(final double x, final double y, final float weight, final double radius) {
        final int firstX = (int)Math.max(0, Math.ceil(x - radius));
        final int lastX = (int)Math.min(width - 1.0, Math.floor(x + radius));
        final int firstY = (int)Math.max(0, Math.ceil(y - radius));
        final int lastY = (int)Math.min(height - 1.0, Math.floor(y + radius));
        for (int py = firstY; py <= lastY; py++) {
            for (int px = firstX; px <= lastX; px++) {
                density[py * width + px] += (float)(weight * weightAt(px - x, py - y, radius));
            }
        }
    }

    /** @return how much a vote at this distance counts, {@code [0, 1]} */
    static double weightAt(final double dx, final double dy, final double radius) {
        final double inner = Math.max(0, 1 - (dx * dx + dy * dy) / (radius * radius));
        return inner * inner;
    }

    /**
     * Tells each place that has more votes than its eight neighbours, of equals the first.
     *
     * @param least density of a place that counts
     */
    void peaks(final double least, final PeakConsumer consumer) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (density[y * width + x] >= least && isPeak(x, y)) {
                    consumer.peak(left + x, top + y);
                }
            }
        }
    }

    private boolean isPeak(final int x, final int y) {
        final float own = density[y * width + x];
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                final float other = density[v * width + u];
                final boolean before = v < y || v == y && u < x;
                if (other > own || other == own && before) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Told of peaks. */
    interface PeakConsumer {
        void peak(int x, int y);
    }
}
