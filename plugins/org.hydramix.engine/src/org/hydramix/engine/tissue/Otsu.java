package org.hydramix.engine.tissue;

/** The threshold that separates two kinds of pixels best. */
final class Otsu {

    private Otsu() {
    }

    /**
     * Otsu, "A threshold selection method from gray-level histograms", 1979: greatest variance between the classes. Of
     * several equally good thresholds (an empty gap between two peaks) the middle one.
     *
     * @param histogram number of pixels of each value
     * @return the greatest value of the lower class
     */
    static int threshold(final long[] histogram) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < histogram.length; i++) {
            total += histogram[i];
            sum += (double)i * histogram[i];
        }
        double best = -1;
        int first = 0;
        int last = 0;
        double below = 0;
        double sumBelow = 0;
        for (int i = 0; i < histogram.length; i++) {
            below += histogram[i];
            sumBelow += (double)i * histogram[i];
            final double above = total - below;
            if (below > 0 && above > 0) {
                final double difference = sumBelow / below - (sum - sumBelow) / above;
                final double variance = below * above * difference * difference;
                if (variance > best) {
                    best = variance;
                    first = i;
                    last = i;
                } else if (variance == best && last == i - 1) {
                    last = i;
                }
            }
        }
        return (first + last) / 2;
    }
}
