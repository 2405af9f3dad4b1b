package org.hydramix.engine.tile;

/**
 * A point in an image: the centre of a cell.
 *
 * <p>Pixel centres are at integers: {@code (0, 0)} is the middle of the first pixel. As a fraction of a patch of
 * {@code size} px, used by the network, a coordinate is {@code (x + 0.5) / size}, so that 0 and 1 are the outer borders
 * and a flip is {@code 1 − fraction}.
 *
 * @param x column in px
 * @param y row in px
 */
public record Centroid(double x, double y) {

    /**
     * @param fractionX column as a fraction of the width, {@code [0, 1]}
     * @param fractionY row as a fraction of the height, {@code [0, 1]}
     * @param width in px
     * @param height in px
     * @return the point in px
     */
    public static Centroid ofFraction(final double fractionX, final double fractionY, final int width,
        final int height) {
        return new Centroid(fractionX * width - 0.5, fractionY * height - 0.5);
    }

    /** @return the column as a fraction of a width in px */
    public double fractionX(final int width) {
        return (x + 0.5) / width;
    }

    /** @return the row as a fraction of a height in px */
    public double fractionY(final int height) {
        return (y + 0.5) / height;
    }

    /**
     * @param factor px of the other grid for each px of this one
     * @return the same point of the image in px of a finer or coarser grid: the image's border stays where it is
     */
    public Centroid scaled(final double factor) {
        return new Centroid((x + 0.5) * factor - 0.5, (y + 0.5) * factor - 0.5);
    }

    /** @return the Euclidean distance in px */
    public double distance(final Centroid other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
