package org.hydramix.benchmarks.speed;

/**
 * Cost = factor · size^exponent, fitted by least squares to the logarithms.
 *
 * @param exponent 1 where twice the size costs twice as much
 * @param factor cost of size 1
 */
record PowerLaw(double exponent, double factor) {

    /**
     * @param sizes at least two different ones, above 0
     * @param costs one a size, above 0
     */
    static PowerLaw fit(final double[] sizes, final double[] costs) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < sizes.length; i++) {
            x += Math.log(sizes[i]) / sizes.length;
            y += Math.log(costs[i]) / sizes.length;
        }
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < sizes.length; i++) {
            covariance += (Math.log(sizes[i]) - x) * (Math.log(costs[i]) - y);
            variance += (Math.log(sizes[i]) - x) * (Math.log(sizes[i]) - x);
        }
        final double exponent = covariance / variance;
        return new PowerLaw(exponent, Math.exp(y - exponent * x));
    }
}
