package org.hydramix.engine.simulate;

import java.util.SplittableRandom;

/**
 * A nucleus at its place.
 *
 * @param kind its true class
 * @param look how it looks, which may be closer to another kind
 * @param x centre in px
 * @param y centre in px
 * @param angle of the longer axis in radians
 * @param seed of its irregularities
 */
record Nucleus(NucleusKind kind, NucleusKind.Look look, double x, double y, double angle, long seed) {

    /** Outlines deviate from the ellipse by about this fraction. */
    private static final double IRREGULARITY = 0.1;

    /** The membrane begins at this fraction of the radius. */
    private static final double RIM_START = 0.72;

    /** Size of chromatin clumps in px: about 2 µm. */
    private static final double CLUMP_SCALE = 3.5;

    private static final double NUCLEOLUS_RADIUS = 1.9;

    /** Cytoplasm reaches to this multiple of the radius. */
    private static final double CYTOPLASM_REACH = 1.7;

    static Nucleus draw(final NucleusKind kind, final double x, final double y, final double angle,
        final SplittableRandom random) {
        return new Nucleus(kind, kind.draw(random), x, y, angle, random.nextLong());
    }

    /** Adds this nucleus to the stains. */
    void paint(final StainField field) {
        final double radius = Math.max(look.halfLength(), look.halfWidth());
        final int reach = (int)Math.ceil(radius * CYTOPLASM_REACH * (1 + IRREGULARITY)) + 2;
        final Painter painter = new Painter(field);
        for (int py = (int)y - reach; py <= (int)y + reach; py++) {
            for (int px = (int)x - reach; px <= (int)x + reach; px++) {
                if (field.contains(px, py)) {
                    painter.paint(px, py);
                }
            }
        }
    }

    /** The parts of a nucleus, pixel by pixel. */
    private final class Painter {

        private final StainField field;

        private final ValueNoise noise = new ValueNoise(seed);

        private final double spotX;

        private final double spotY;

        Painter(final StainField field) {
            this.field = field;
            final SplittableRandom random = new SplittableRandom(seed);
            spotX = x + (random.nextDouble() - 0.5) * look.halfWidth();
            spotY = y + (random.nextDouble() - 0.5) * look.halfWidth();
        }

        void paint(final int px, final int py) {
            final double along = (px - x) * Math.cos(angle) + (py - y) * Math.sin(angle);
            final double across = (py - y) * Math.cos(angle) - (px - x) * Math.sin(angle);
            final double ellipse = Math.hypot(along / look.halfLength(), across / look.halfWidth());
            if (ellipse > CYTOPLASM_REACH * (1 + IRREGULARITY) + 2 / look.halfWidth()) {
                return;
            }
            final double direction = Math.atan2(across, along);
            // a field on a circle, so that the outline closes
            final double bump = noise.at(2 * Math.cos(direction), 2 * Math.sin(direction), 1);
            final double radius = ellipse / (1 + IRREGULARITY * bump);
            final double inside = edge((1 - radius) * look.halfWidth());
            final double around = edge((CYTOPLASM_REACH - radius) * look.halfWidth() / 2) * (1 - inside);
            final double rim = smooth((radius - RIM_START) / (1 - RIM_START)) * look.rim();
            final double clumps = look.clumps() * noise.rough(px, py, CLUMP_SCALE);
            final double spot = edge(NUCLEOLUS_RADIUS - Math.hypot(px - spotX, py - spotY)) * look.nucleolus();
            field.nucleus(px, py, inside, inside * (look.density() + rim + clumps + spot));
            field.eosin(px, py, around * look.cytoplasm());
        }
    }

    /** @return 0 to 1 over two pixels around the outline, as a scanner blurs it */
    private static double edge(final double insideBy) {
        return smooth((insideBy + 1) / 2);
    }

    private static double smooth(final double t) {
        final double clamped = Math.max(0, Math.min(1, t));
        return clamped * clamped * (3 - 2 * clamped);
    }
}
