package org.hydramix.engine.simulate;

import java.util.SplittableRandom;

/** The three kinds of nuclei, with what is usual for each at 0.5 µm/px. Our choice, after what textbooks show. */
enum NucleusKind {
        /** Small, round, dark, with clumped chromatin. */
        LYMPHOCYTE("lymphocyte", new Look(6.2, 5.8, 1.25, 0.05, 0.1, 0.35, 0.05)),
        /** Large, oval, pale inside with a dark rim and a nucleolus. */
        EPITHELIAL("epithelial", new Look(10.5, 7.8, 0.55, 0.4, 0.8, 0.2, 0.3)),
        /** Long and narrow, in the direction of the fibres. */
        STROMAL("stromal", new Look(12.0, 3.8, 0.9, 0.1, 0.1, 0.2, 0.0));

    /** How much the nuclei of one kind differ: standard deviation of size and density as a fraction. */
    private static final double VARIATION = 0.18;

    /** So many nuclei look like something between two kinds, by cut, pressure or atypia. */
    private static final double AMBIGUOUS = 0.3;

    /** And are shifted by up to so much of the way to the other kind. */
    private static final double LARGEST_SHIFT = 0.75;

    private final String className;

    private final Look usual;

    NucleusKind(final String className, final Look usual) {
        this.className = className;
        this.usual = usual;
    }

    String className() {
        return className;
    }

    Look draw(final SplittableRandom random) {
        final NucleusKind other = values()[random.nextInt(values().length)];
        final double shift = random.nextDouble() < AMBIGUOUS ? random.nextDouble() * LARGEST_SHIFT : 0;
        final double size = 1 + VARIATION * random.nextGaussian();
        final double stretch = 1 + VARIATION * random.nextGaussian();
        final double density = 1 + VARIATION * random.nextGaussian();
        return usual.blend(other.usual, shift).vary(clamp(size), clamp(stretch), clamp(density));
    }

    /** No nucleus is half or one and a half times as large as usual. */
    private static double clamp(final double factor) {
        return Math.max(0.6, Math.min(1.4, factor));
    }

    /**
     * What a nucleus looks like.
     *
     * @param halfLength half the longer axis in px
     * @param halfWidth half the shorter axis in px
     * @param density amount of haematoxylin inside
     * @param rim additional amount at the membrane
     * @param nucleolus additional amount in the nucleolus
     * @param clumps amount by which chromatin varies
     * @param cytoplasm additional amount of eosin around the nucleus
     */
    record Look(double halfLength, double halfWidth, double density, double rim, double nucleolus, double clumps,
        double cytoplasm) {

        private Look blend(final Look other, final double t) {
            return new Look(mix(halfLength, other.halfLength, t), mix(halfWidth, other.halfWidth, t),
                mix(density, other.density, t), mix(rim, other.rim, t), mix(nucleolus, other.nucleolus, t),
                mix(clumps, other.clumps, t), mix(cytoplasm, other.cytoplasm, t));
        }

        private Look vary(final double size, final double stretch, final double dark) {
            return new Look(halfLength * size * stretch, halfWidth * size / stretch, density * dark, rim * dark,
                nucleolus,
                clumps, cytoplasm);
        }

        private static double mix(final double a, final double b, final double t) {
            return a + (b - a) * t;
        }
    }
}
