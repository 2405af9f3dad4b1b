package org.hydramix.engine.augment;

/**
 * Colour deconvolution for haematoxylin and eosin: Ruifrok and Johnston, "Quantification of histochemical staining by
 * color deconvolution", 2001. Rows are the optical densities of one unit of each stain in red, green and blue; the
 * third row is orthogonal to both and takes what neither stain explains.
 */
final class StainMatrix {

    private static final double[] HAEMATOXYLIN = unit(0.65, 0.70, 0.29);

    private static final double[] EOSIN = unit(0.07, 0.99, 0.11);

    private static final double[] RESIDUAL = residual();

    private StainMatrix() {
    }

    /**
     * The map that separates the stains, multiplies their amounts and puts them together again:
     * {@code M⁻¹ · diag(scales, 1) · M}, for row vectors of optical density.
     *
     * @param scales of haematoxylin and eosin
     * @return {@code [3, 3]}, row by row: from channel, to channel
     */
    static double[] scaling(final double[] scales) {
        final double[][] inverse = inverse();
        final double[][] stains = {HAEMATOXYLIN, EOSIN, RESIDUAL};
        final double[] change = {scales[0] - 1, scales[1] - 1, 0};
        final double[] map = new double[9];
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                // I + M⁻¹ · diag(scale − 1) · M: exactly the identity when nothing is scaled
                double sum = from == to ? 1 : 0;
                for (int stain = 0; stain < 3; stain++) {
                    sum += inverse[from][stain] * change[stain] * stains[stain][to];
                }
                map[from * 3 + to] = sum;
            }
        }
        return map;
    }

    /**
     * @param offsets of the amounts of haematoxylin and eosin
     * @return the change of optical density in red, green and blue
     */
    static double[] offset(final double[] offsets) {
        final double[] od = new double[3];
        for (int c = 0; c < 3; c++) {
            od[c] = offsets[0] * HAEMATOXYLIN[c] + offsets[1] * EOSIN[c];
        }
        return od;
    }

    /** Columns are the reciprocal vectors: cross products of the other two rows over the determinant. */
    private static double[][] inverse() {
        final double[] a = cross(EOSIN, RESIDUAL);
        final double[] b = cross(RESIDUAL, HAEMATOXYLIN);
        final double[] c = cross(HAEMATOXYLIN, EOSIN);
        final double determinant = HAEMATOXYLIN[0] * a[0] + HAEMATOXYLIN[1] * a[1] + HAEMATOXYLIN[2] * a[2];
        final double[][] inverse = new double[3][];
        for (int row = 0; row < 3; row++) {
            inverse[row] = new double[]{a[row] / determinant, b[row] / determinant, c[row] / determinant};
        }
        return inverse;
    }

    private static double[] residual() {
        final double[] normal = cross(HAEMATOXYLIN, EOSIN);
        return unit(normal[0], normal[1], normal[2]);
    }

    private static double[] cross(final double[] a, final double[] b) {
        return new double[]{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(final double r, final double g, final double b) {
        final double length = Math.sqrt(r * r + g * g + b * b);
        return new double[]{r / length, g / length, b / length};
    }
}
