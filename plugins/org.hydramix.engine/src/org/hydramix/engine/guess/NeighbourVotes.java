package org.hydramix.engine.guess;

/**
 * What the neighbours of each patch are guessed to be: a label for the patch that its own pixels had no part in.
 *
 * <p>Such a label is often wrong, but its errors have little to do with those that the network makes when it looks at the
 * patch. A network that learns from them does not learn its own mistakes again (co-training, Blum and Mitchell 1998). How
 * often the neighbours say k for a patch of class c is the confusion: training compares its prediction, carried through
 * the confusion, with the votes (forward correction, Patrini et al. 2017), so that even votes that are wrong for half of
 * a rare class pull towards that class.
 *
 * @param classes length of a distribution
 * @param distributions {@code [count, classes]}, mean guess of the neighbours; each row sums to 1
 * @param confusion {@code [classes, classes]}, row c: mean vote for patches of class c; each row sums to 1
 */
public record NeighbourVotes(int classes, float[] distributions, float[] confusion) {

    /**
     * Carries what is known about patches themselves over to what their neighbours would say.
     *
     * @param own {@code [count, classes]}, each row sums to 1
     * @param confusion {@code [classes, classes]}
     * @param classes length of a row
     * @return own · confusion, {@code [count, classes]}
     */
    public static float[] expected(final float[] own, final float[] confusion, final int classes) {
        final float[] expected = new float[own.length];
        for (int from = 0; from < own.length; from += classes) {
            for (int c = 0; c < classes; c++) {
                for (int k = 0; k < classes; k++) {
                    expected[from + k] += own[from + c] * confusion[c * classes + k];
                }
            }
        }
        return expected;
    }
}
