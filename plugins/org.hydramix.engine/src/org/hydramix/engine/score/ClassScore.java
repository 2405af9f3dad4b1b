package org.hydramix.engine.score;

/**
 * How well one class is found.
 *
 * @param className of the class
 * @param truePositives predicted and true
 * @param falsePositives predicted but not true
 * @param falseNegatives true but not predicted
 */
public record ClassScore(String className, long truePositives, long falsePositives, long falseNegatives) {

    /** @return number of true cases */
    public long support() {
        return truePositives + falseNegatives;
    }

    /** @return TP / (TP + FP); NaN if the class was never predicted */
    public double precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /** @return TP / (TP + FN); NaN if the class has no case */
    public double recall() {
        return ratio(truePositives, support());
    }

    /** @return 2 TP / (2 TP + FP + FN); NaN if the class was neither predicted nor has a case */
    public double f1() {
        return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }

    private static double ratio(final long part, final long whole) {
        return whole == 0 ? Double.NaN : (double)part / whole;
    }
}
